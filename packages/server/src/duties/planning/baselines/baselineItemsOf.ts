import { schedulePlan } from "@gantry/engine";
import { costsOf, planOf, type BaselineItem, type PlanRecords, type WorkItemRow } from "@gantry/records";
import { outlinePlaces } from "./outlinePlaces.ts";

/** What a baseline keeps of one work item, cost included. */
export type KeptItem = Required<BaselineItem>;

/** What a plan says now of each of its work items, in the order of the outline: scheduled anew, so that it holds for these rows. */
export function baselineItemsOf(records: PlanRecords, standardCalendarId: string): KeptItem[] {
  const { activities } = schedulePlan(planOf(records, standardCalendarId));
  const dates = new Map(activities.map((activity) => [activity.id, activity]));
  const costs = costsOf(records, (id) => dates.get(id)?.duration);
  return outlinePlaces(records.workItems).map(({ item, wbsCode, hasChildren }) => {
    const computed = dates.get(item.id);
    const { work, cost } = costs.get(item.id) ?? { work: null, cost: null };
    return {
      workItemId: item.id,
      parentId: item.parentId,
      number: item.number,
      wbsCode,
      name: item.name,
      kind: kindOf(item, hasChildren),
      start: computed?.start ?? null,
      finish: computed?.finish ?? null,
      duration: computed?.duration ?? null,
      work,
      cost,
    };
  });
}

function kindOf({ kind }: WorkItemRow, hasChildren: boolean): KeptItem["kind"] {
  if (hasChildren || kind === "summary" || kind === "wbsSummary") return "summary";
  return kind === "milestone" || kind === "finishMilestone" ? "milestone" : "task";
}
