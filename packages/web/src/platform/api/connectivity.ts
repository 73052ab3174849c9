import { createStore } from "./store.ts";

/** Whether the server answered last time; null until it was asked. The offline banner shows it. */
export const reachable = createStore<boolean | null>(null);
