import { methodOf } from "../methodOf.ts";
import type { PlanRecords, SprintRow, WorkItemRow } from "../planRows.ts";

type Items = Pick<PlanRecords, "project" | "workItems">;

/** Whether a work item is finished, as its card and its progress both say. */
export function isDone({ state, percentComplete }: Pick<WorkItemRow, "state" | "percentComplete">): boolean {
  return state === "done" || percentComplete >= 1;
}

/**
 * The work items that backlog and board show: leaves of the agile parts of a project (phases say how they are worked on), and whatever was put into a sprint. Milestones
 * and spans are no pieces of work to take.
 */
export function agileItems({ project, workItems }: Items): WorkItemRow[] {
  const parents = new Set(workItems.map((item) => item.parentId));
  const byId = new Map(workItems.map((item) => [item.id, item]));
  const find = (id: string) => byId.get(id);
  return workItems.filter(
    (item) =>
      item.kind === "task" &&
      item.active &&
      !parents.has(item.id) &&
      (item.sprintId !== null || methodOf(item, project, find) === "agile"),
  );
}

/** Order of the backlog: by rank, then what nobody has ranked by number; what has no number yet is the newest. */
export function byBacklogRank(a: WorkItemRow, b: WorkItemRow): number {
  if (a.backlogRank !== b.backlogRank) {
    if (a.backlogRank === null) return 1;
    if (b.backlogRank === null) return -1;
    return a.backlogRank < b.backlogRank ? -1 : 1;
  }
  const numbers = (a.number || Infinity) - (b.number || Infinity);
  if (numbers !== 0 && !Number.isNaN(numbers)) return numbers;
  return a.id < b.id ? -1 : 1;
}

/** Sprints as they follow each other. */
export function bySprintStart(a: SprintRow, b: SprintRow): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What is still to be taken into a sprint: neither done nor in one that is planned or under way, in order. */
export function backlogOf(records: Items & Pick<PlanRecords, "sprints">): WorkItemRow[] {
  const open = new Set(records.sprints.filter(({ state }) => state !== "closed").map(({ id }) => id));
  return agileItems(records)
    .filter((item) => !isDone(item) && (item.sprintId === null || !open.has(item.sprintId)))
    .sort(byBacklogRank);
}
