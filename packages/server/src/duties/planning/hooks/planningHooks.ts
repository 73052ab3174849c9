import type { HookRegistry } from "../../../platform/records/hooks.ts";
import { assignmentHooks } from "./assignmentHooks.ts";
import { calendarHooks } from "./calendarHooks.ts";
import { dependencyHooks } from "./dependencyHooks.ts";
import { projectHooks } from "./projectHooks.ts";
import { requestSchedules } from "./requestSchedules.ts";
import { workItemHooks } from "./workItemHooks.ts";

/** What planning adds to the writing of records. `wake` tells the scheduler that requests were committed. */
export function addPlanningHooks(hooks: HookRegistry, wake: () => void): void {
  hooks
    .add("project", projectHooks)
    .add("workItem", workItemHooks)
    .add("dependency", dependencyHooks)
    .add("assignment", assignmentHooks)
    .add("calendar", calendarHooks);
  for (const record of ["project", "workItem", "dependency", "assignment", "calendar", "person"]) hooks.add(record, requestSchedules(wake));
}
