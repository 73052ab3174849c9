import type { HookRegistry } from "../../platform/records/hooks.ts";
import { actionHooks, actionItemHooks } from "./actions/actionHooks.ts";
import { changeRequestHooks } from "./changes/changeRequestHooks.ts";

/** What governance adds to the writing of records. */
export function addGovernanceHooks(hooks: HookRegistry): HookRegistry {
  return hooks.add("action", actionHooks).add("workItem", actionItemHooks).add("changeRequest", changeRequestHooks);
}
