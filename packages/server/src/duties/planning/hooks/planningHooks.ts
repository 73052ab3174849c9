import type { HookRegistry } from "../../../platform/records/hooks.ts";
import { baselineHooks } from "../baselines/baselineHooks.ts";
import { addGateHooks } from "../gates/gateHooks.ts";
import { boardColumnHooks } from "../agile/boardColumnHooks.ts";
import { cardHooks } from "../agile/cardHooks.ts";
import { sprintHooks } from "../agile/sprintHooks.ts";
import { scenarioHooks, scenarioStepHooks } from "../scenarios/scenarioHooks.ts";
import { assignedWorkHooks } from "./assignedWorkHooks.ts";
import { calendarHooks } from "./calendarHooks.ts";
import { calendarPlaceHooks } from "./calendarPlaceHooks.ts";
import { dependencyHooks } from "./dependencyHooks.ts";
import { itemPlaceHooks } from "./itemPlaceHooks.ts";
import { projectHooks } from "./projectHooks.ts";
import { requestSchedules } from "./requestSchedules.ts";
import { workItemHooks } from "./workItemHooks.ts";

const scheduled = ["project", "workItem", "dependency", "assignment", "calendar", "person", "sprint"] as const;
/** What may work by a calendar of its own. */
const working = ["organisation", "project", "workItem", "person"] as const;

/** What planning adds to the writing of records. `wake` tells the scheduler that requests were committed. */
export function addPlanningHooks(hooks: HookRegistry, wake: () => void): void {
  hooks
    .add("project", projectHooks)
    .add("workItem", workItemHooks)
    .add("workItem", cardHooks)
    .add("workItem", assignedWorkHooks)
    .add("sprint", sprintHooks)
    .add("boardColumn", boardColumnHooks)
    .add("dependency", dependencyHooks)
    .add("assignment", itemPlaceHooks)
    .add("skillNeed", itemPlaceHooks)
    .add("calendar", calendarHooks)
    .add("baseline", baselineHooks)
    .add("scenario", scenarioHooks)
    .add("scenarioStep", scenarioStepHooks)
    .add("calendar", calendarPlaceHooks("baseId"));
  addGateHooks(hooks);
  for (const record of working) hooks.add(record, calendarPlaceHooks("calendarId"));
  for (const record of scheduled) hooks.add(record, requestSchedules(wake));
}

/** The same for whole plans whose structure was checked before they are written; ten thousand links are not asked for one by one. */
export function addImportHooks(hooks: HookRegistry): HookRegistry {
  hooks.add("project", projectHooks).add("workItem", workItemHooks).add("baseline", baselineHooks);
  addGateHooks(hooks);
  for (const record of scheduled)
    hooks.add(
      record,
      requestSchedules(() => undefined),
    );
  return hooks;
}
