import { api, type LiveEvent } from "@gantry/records";
import { call } from "../../../../platform/api/call.ts";
import type { PlanStore } from "../sync/planStore.ts";

/**
 * Asks anew for what links wait for in other projects when its dates may have moved: after each new schedule of a plan with such links,
 * and when one came that is not known.
 */
export async function followExternals(store: PlanStore, event: LiveEvent): Promise<void> {
  const mayHaveMoved = event.event === "schedule" && store.model.externals.size > 0;
  const isNew =
    event.event === "change" &&
    event.data.record === "dependency" &&
    typeof event.data.after?.["otherProjectId"] === "string";
  if (mayHaveMoved || isNew) await renewExternals(store);
}

export async function renewExternals(store: PlanStore): Promise<void> {
  const { externals } = await call(api.plan.externals, { params: { id: store.model.project.id } });
  store.showExternals(externals);
}

/** Items of other projects by their keys; they are known to the plan from then on. */
export async function learnExternals(store: PlanStore, keys: readonly string[]): Promise<void> {
  const { externals } = await call(api.plan.externals, {
    params: { id: store.model.project.id },
    query: { keys: keys.join(",") },
  });
  store.showExternals([...store.model.externals.values(), ...externals]);
}
