import { createStore } from "../../platform/api/store.ts";

/** Whether the sheet of keys is open. */
export const helpOpened = createStore(false);
