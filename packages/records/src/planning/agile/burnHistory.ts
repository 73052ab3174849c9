import type { BurnChange, Instant } from "@gantry/engine";
import { instantFromText } from "../../kernel/projectTime.ts";
import type { SprintRow, WorkItemRow } from "../planRows.ts";
import { isDone } from "./agileItems.ts";

/** One entry of the change log about a work item, the oldest first. */
export interface LoggedItem {
  itemId: string;
  verb: "created" | "updated" | "deleted" | "restored";
  /** Project time of the entry. */
  at: Instant;
  /** What the entry left in the row; null for one that moved it to the trash. */
  after: Partial<WorkItemRow> | null;
  /** Written together with the project itself: by an import, a template, the demo. */
  withProject: boolean;
}

export interface BurnScope {
  /** Null: the whole project. */
  sprint: SprintRow | null;
  projectStart: Instant | null;
  /** Whether an item as it was counts to the project's agile work. */
  isAgile: (item: WorkItemRow) => boolean;
  size: (item: WorkItemRow) => number;
}

/**
 * What each item counted for over time, from the change log (AGL-6). Done work counts from its actual finish where that lies before the
 * entry; what was put into a sprint only after its end, or came with the project, counts from the start of that.
 */
export function burnHistory(entries: readonly LoggedItem[], scope: BurnScope): BurnChange[] {
  const items = new Map<string, Follower>();
  const changes: BurnChange[] = [];
  for (const entry of entries) {
    const item = items.get(entry.itemId) ?? { row: {} as WorkItemRow, present: false, last: null };
    items.set(entry.itemId, item);
    changes.push(...follow(item, entry, scope));
  }
  return changes;
}

interface Follower {
  row: WorkItemRow;
  present: boolean;
  last: BurnChange | null;
}

function follow(item: Follower, entry: LoggedItem, scope: BurnScope): BurnChange[] {
  item.present = entry.verb !== "deleted";
  item.row = { ...item.row, ...entry.after, id: entry.itemId };
  const { row, last } = item;
  const inScope = item.present && counts(row, scope);
  const done = inScope && isDone(row);
  const size = scope.size(row);
  if (last === null && !inScope) return [];
  if (last && last.inScope === inScope && last.done === done && last.size === size) return [];
  const changes: BurnChange[] = [];
  const add = (at: Instant, part: { inScope: boolean; done: boolean }) => {
    const change = { itemId: entry.itemId, at: Math.max(at, item.last?.at ?? -Infinity), size, ...part };
    item.last = change;
    changes.push(change);
  };
  const enters = inScope && !last?.inScope;
  if (enters) add(entered(entry, row, scope), { inScope: true, done: false });
  const finished = row.actualFinish === null ? null : instantFromText(row.actualFinish ?? "");
  if (!enters || done) add(done && finished !== null ? Math.min(entry.at, finished) : entry.at, { inScope, done });
  return changes;
}

function counts(row: WorkItemRow, { sprint, isAgile }: BurnScope): boolean {
  return sprint === null ? isAgile(row) : row.sprintId === sprint.id;
}

function entered({ at, withProject }: LoggedItem, row: WorkItemRow, { sprint, projectStart }: BurnScope): Instant {
  if (sprint) {
    const [start, finish] = [instantFromText(sprint.start) ?? at, instantFromText(sprint.finish) ?? at];
    return withProject || at >= finish ? Math.min(at, start) : at;
  }
  const begun = row.actualStart == null ? at : (instantFromText(row.actualStart) ?? at);
  return Math.min(at, begun, withProject ? (projectStart ?? at) : at);
}
