import type { SessionInfo } from "@gantry/records";
import { createStore } from "../../platform/api/store.ts";

type Appearance = Pick<SessionInfo["user"], "contrast" | "motion">;

/** Contrast and motion as the account has them; as the system while nobody is signed in. */
export const appearance = createStore<Appearance>({ contrast: "system", motion: "system" });
