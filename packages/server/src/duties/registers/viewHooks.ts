import { savedView } from "@gantry/records";
import type { HookRegistry } from "../../platform/records/hooks.ts";
import { Refusal } from "../../platform/problems/refusal.ts";

/** A view can be kept to oneself, but nobody can make one that somebody else alone sees. */
export function addViewHooks(hooks: HookRegistry): HookRegistry {
  return hooks.add(savedView.name, {
    check: async ({ actor }, rows) => {
      for (const row of rows) {
        const owner = row.values["privateTo"];
        if (!actor || owner === null || owner === actor.userId || owner === row.before?.["privateTo"]) continue;
        const message = "A view can be private to yourself, or shared.";
        throw new Refusal("row.invalid", message, { issues: [{ path: "privateTo", message }] });
      }
    },
  });
}
