import { agileItems, byBacklogRank, bySprintStart, isDone, type SprintRow, type WorkItemRow } from "@gantry/records";
import type { PlanModel } from "../../plan/model/planModel.ts";

/** A sprint with its items, in the order of the backlog. */
export interface SprintCards {
  sprint: SprintRow;
  items: WorkItemRow[];
}

export interface Backlog {
  /** Planned and active sprints, in the order they come. */
  sprints: SprintCards[];
  /** Unfinished work that is in none of them. */
  backlog: WorkItemRow[];
}

/** All agile items of a plan, in the order of the backlog. */
export function rankedItems(model: PlanModel): WorkItemRow[] {
  return agileItems({ project: model.project, workItems: [...model.tables.workItem.values()] }).sort(byBacklogRank);
}

export function sprintsOf(model: PlanModel): SprintRow[] {
  return [...model.tables.sprint.values()].sort(bySprintStart);
}

export function backlogView(model: PlanModel): Backlog {
  const open = sprintsOf(model).filter(({ state }) => state !== "closed");
  const cards = new Map<string, SprintCards>(open.map((sprint) => [sprint.id, { sprint, items: [] }]));
  const backlog: WorkItemRow[] = [];
  for (const item of rankedItems(model)) {
    const sprint = item.sprintId === null ? undefined : cards.get(item.sprintId);
    if (sprint) sprint.items.push(item);
    else if (!isDone(item)) backlog.push(item);
  }
  return { sprints: [...cards.values()], backlog };
}

/** Names of those who work on an item. */
export function peopleOf(model: PlanModel, item: WorkItemRow): string[] {
  return model
    .assignmentsOf(item.id)
    .flatMap(({ personId }) => model.tables.person.get(personId)?.name ?? [])
    .sort();
}
