import { ranksBetween, textFromInstant } from "@gantry/records";
import type { DemoProject, DemoSprint } from "./demoProject.ts";
import type { DemoRow } from "./demoRow.ts";
import type { OutlineItem } from "./outline.ts";

const DAY = 1440;
const MINUTES_OF_WORK = 480;

interface SprintParts {
  /** Ids of the rows by those of the outline. */
  ids: ReadonlyMap<string, string>;
  items: readonly DemoRow[];
  projectId: string;
  /** Midnight of the project's first day, and of today. */
  start: number;
  now: number;
  newId: () => string;
}

/** Sprints and board of a project, and what its work items are in them: estimates, kinds, places in the backlog. */
export function addSprints(stated: DemoProject, outline: readonly OutlineItem[], parts: SprintParts): DemoRow[] {
  const { sprints = [], columns = [] } = stated;
  if (sprints.length === 0) return [];
  const rows = new Map(parts.items.map((row) => [row.id, row]));
  const ranks = ranksBetween(null, null, outline.length);
  outline.forEach((item, index) => {
    const row = rows.get(parts.ids.get(item.id) ?? "");
    if (!row || item.isSummary || item.durationMinutes < MINUTES_OF_WORK) return;
    Object.assign(row.values, { estimate: pointsOf(item), backlogRank: ranks[index], itemType: "story" });
  });
  return [...sprints.map((sprint) => sprintRow(sprint, outline, { ...parts, rows })), ...columnRows(columns, parts)];
}

function sprintRow(
  { name, goal, day, days, takes }: DemoSprint,
  outline: readonly OutlineItem[],
  { ids, rows, projectId, start: first, now, newId }: SprintParts & { rows: ReadonlyMap<string, DemoRow> },
): DemoRow {
  const id = newId();
  const start = first + day * DAY;
  const finish = start + days * DAY;
  const state = finish <= now ? "closed" : start <= now ? "active" : "planned";
  for (const item of outline) {
    const row = rows.get(ids.get(item.id) ?? "");
    const isTaken = takes.includes(item.id) || (item.parent !== null && takes.includes(item.parent));
    if (!row || !isTaken || item.isSummary || item.durationMinutes === 0) continue;
    // A closed sprint holds what was finished in it alone.
    if (state !== "closed" || row.values["state"] === "done") row.values["sprintId"] = id;
  }
  const moment = (instant: number) => `${textFromInstant(instant)}:00.000Z`;
  return {
    record: "sprint",
    id,
    values: {
      projectId,
      name,
      goal,
      start: textFromInstant(start),
      finish: textFromInstant(finish),
      state,
      startedAt: state === "planned" ? null : moment(start + MINUTES_OF_WORK),
      closedAt: state === "closed" ? moment(finish) : null,
    },
  };
}

function columnRows(columns: NonNullable<DemoProject["columns"]>, { projectId, newId }: SprintParts): DemoRow[] {
  const ranks = ranksBetween(null, null, columns.length);
  return columns.map((column, index) => ({
    record: "boardColumn",
    id: newId(),
    values: { projectId, rank: ranks[index], ...column },
  }));
}

/** Points by days of work, in the steps teams use. */
function pointsOf({ durationMinutes }: OutlineItem): number {
  const days = durationMinutes / MINUTES_OF_WORK;
  return days <= 1 ? 1 : days <= 3 ? 2 : days <= 4 ? 3 : days <= 6 ? 5 : 8;
}
