import type { PlanSearch } from "./viewChoice.ts";

/** What is taken over from the last visit where the address says nothing: how one likes to look, not what one looked for. */
const KEPT = ["columns", "layers", "pane", "width"] as const satisfies readonly (keyof PlanSearch)[];
const KEY = "gantry.plan.view";

export function rememberView(search: PlanSearch): void {
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify(
        Object.fromEntries(KEPT.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]]))),
      ),
    );
  } catch {
    // A browser that keeps nothing shows the usual view next time.
  }
}

export function rememberedView(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
