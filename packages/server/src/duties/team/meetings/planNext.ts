import {
  instantFromText,
  meeting,
  meetingItem,
  ranksBetween,
  textFromInstant,
  type EditsResult,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import { notFound } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

const WEEK = 7 * 1440;

/**
 * REG-7: the next meeting of the series, with what this one leaves open on its agenda. A next one that is planned already takes up
 * what has stayed open since.
 */
export async function planNext(unit: UnitOfWork, id: string, start: string | undefined): Promise<EditsResult> {
  const row = (await unit.load(meeting, [id])).get(id);
  if (!row) throw notFound("meeting", id);
  const next = (await plannedNext(unit, id)) ?? (await makeNext(unit, row, start));
  const items = await itemsOf(unit, row);
  const settled = await settledIds(unit, items);
  const open = items.filter((item) => item.values["state"] === "open");
  const carried = open.filter((item) => !settled.has(item.id));
  const last = (await itemsOf(unit, next))
    .map((item) => String(item.values["rank"] ?? ""))
    .toSorted()
    .at(-1);
  const ranks = ranksBetween(last === undefined || last === "" ? null : last, null, carried.length);
  for (const item of open) item.set({ state: settled.has(item.id) ? "resolved" : "carried" });
  carried.forEach(({ id: carriedFromId, values }, index) => {
    const { projectId, title, kind, length, ownerId, dueDay, actionId, decisionId } = values;
    const told = { projectId, title, kind, length, ownerId, dueDay, actionId, decisionId, carriedFromId };
    unit.create(meetingItem, { ...told, meetingId: next.id, rank: ranks[index] });
  });
  await unit.flush();
  return editsResult(unit, [next]);
}

async function plannedNext(unit: UnitOfWork, id: string): Promise<WorkingRow | null> {
  const ids = await idsOf(
    unit,
    "select id from meetings where org_id = $1 and previous_id = $2 and state = 'planned' and deleted_at is null order by number limit 1",
    id,
  );
  return [...(await unit.load(meeting, ids)).values()][0] ?? null;
}

async function makeNext(unit: UnitOfWork, row: WorkingRow, start: string | undefined): Promise<WorkingRow> {
  const { projectId, title, series, length, place, purpose, chairId, attendees, absentees } = row.values;
  if (series === "") row.set({ series: title });
  const told = { projectId, title, length, place, purpose, chairId };
  return unit.create(meeting, {
    ...told,
    series: series === "" ? title : series,
    attendees: [...new Set([...(attendees as string[]), ...(absentees as string[])])],
    previousId: row.id,
    start: start ?? (await startAfter(unit, row)),
  });
}

/** As long after this one as this one came after the one before it. */
async function startAfter(unit: UnitOfWork, row: WorkingRow): Promise<string | null> {
  const own = minutesOf(row);
  if (own === null) return null;
  const previousId = row.values["previousId"];
  const previous =
    typeof previousId === "string" ? (await unit.load(meeting, [previousId])).get(previousId) : undefined;
  const before = previous ? minutesOf(previous) : null;
  return textFromInstant(own + (before !== null && before < own ? own - before : WEEK));
}

function minutesOf({ values: { start } }: WorkingRow): number | null {
  return typeof start === "string" ? instantFromText(start) : null;
}

async function itemsOf(unit: UnitOfWork, row: WorkingRow): Promise<WorkingRow[]> {
  if (row.isNew) return [];
  const ids = await idsOf(
    unit,
    'select id from meeting_items where org_id = $1 and meeting_id = $2 and deleted_at is null order by rank collate "C" nulls last, created_at, id',
    row.id,
  );
  return [...(await unit.load(meetingItem, ids)).values()];
}

/** Points whose action is done or whose decision is made meanwhile. */
async function settledIds(unit: UnitOfWork, items: readonly WorkingRow[]): Promise<ReadonlySet<string>> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `select i.id from meeting_items i
       left join actions a on a.org_id = i.org_id and a.id = i.action_id
       left join decisions d on d.org_id = i.org_id and d.id = i.decision_id
       where i.org_id = $1 and i.id = any($2::uuid[]) and (a.state = 'done' or d.state in ('decided', 'superseded', 'dropped'))`,
      [unit.orgId, items.map(({ id }) => id)],
    ),
  );
  return new Set(rows.map(({ id }) => id));
}

async function idsOf(unit: UnitOfWork, statement: string, id: string): Promise<string[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(CompiledQuery.raw(statement, [unit.orgId, id]));
  return rows.map((row) => row.id);
}
