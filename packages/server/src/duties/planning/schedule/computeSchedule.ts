import { schedulePlan, type Schedule } from "@gantry/engine";
import { externalFindings, sprintFindings, sprintPlacement, textFromInstant } from "@gantry/records";
import type pg from "pg";
import { requestDependants } from "../cross-links/requestDependants.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readPlanTables, type PlanTables } from "../snapshot/readPlanTables.ts";
import type { ComputationRequest, ComputationResult, ScheduleAnnouncement, ScheduleRow } from "./computation.ts";
import { writeMoves } from "./writeMoves.ts";
import { movedRows, scheduleRowOf } from "./movedRows.ts";
import { movesOf } from "./scheduleMoves.ts";
import { percentComplete } from "./percentComplete.ts";
import { planOfTables } from "./planRecords.ts";

const columns =
  "work_item_id, start, finish, early_start, early_finish, late_start, late_finish, total_float, free_float, critical, duration";
const renewed = columns
  .split(", ")
  .slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");

/** After so many rows were added or moved, what PostgreSQL believes of the tables is worth renewing at once: */
const MANY = 1000;
/** but only where they are more than such a part of what it counted before. Among a million rows it would cost seconds a project. */
const NOTEWORTHY_SHARE = 0.1;

/**
 * Computes the schedule of a project from one state of the database, then writes what moved in a transaction that also takes
 * away the requests it answers: interrupted, nothing is lost and it is computed again. Reading and computing hold no transaction
 * id, which would keep everybody's live events back as long.
 */
export async function computeSchedule(
  client: pg.Client,
  { orgId, projectId }: ComputationRequest,
): Promise<ComputationResult> {
  const { rows: lock } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 4870)) as mine",
    [projectId],
  );
  if (!lock[0]?.mine) return { status: "skipped" };
  try {
    const computed = await inTransaction(client, "begin isolation level repeatable read read only", () =>
      compute(client as QueryClient, { orgId, projectId }),
    );
    if (!computed) return { status: "skipped" };
    const written = await inTransaction(client, "begin", () =>
      write(client as QueryClient, { orgId, projectId }, computed),
    );
    await renewStatistics(client, computed.result?.moved.length ?? 0);
    return written ? { status: "computed", ...written } : { status: "skipped" };
  } finally {
    await client.query("select pg_advisory_unlock(hashtextextended($1, 4870))", [projectId]);
  }
}

async function renewStatistics(client: pg.Client, moved: number): Promise<void> {
  if (moved < MANY) return;
  // A table that was never analysed counts -1.
  const { rows } = await client.query<{ known: number }>(
    "select reltuples::float8 as known from pg_class where oid = 'work_items'::regclass",
  );
  if (moved >= (rows[0]?.known ?? 0) * NOTEWORTHY_SHARE)
    await client.query("analyze work_items, dependencies, assignments, work_item_schedules");
}

async function inTransaction<T>(client: pg.Client, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

interface Computed {
  requests: number[];
  /** The actions that asked for it, in their order. */
  changeSetIds: string[];
  /** The longest way that a move came which asks for it. */
  hops: number;
  /** Null when the project is in the trash. */
  result: Result | null;
}

interface Result {
  schedule: Schedule;
  moved: ScheduleRow[];
  moves: ReturnType<typeof movesOf>;
  /** Of the whole project before; null when it had none. */
  finishBefore: number | null;
  /** Work items that have a stored schedule but went to the trash. */
  gone: string[];
  position: number;
  percent: number | null;
}

/** Null when nobody asks for it any more. */
async function compute(client: QueryClient, { orgId, projectId }: ComputationRequest): Promise<Computed | null> {
  const values = [orgId, projectId];
  const { rows: requests } = await client.query<{ id: number; hops: number; change_set_id: string | null }>(
    "select id, hops, change_set_id from schedule_requests where org_id = $1 and project_id = $2 order by id",
    values,
  );
  if (requests.length === 0) return null;
  const tables = await readPlanTables(client, { orgId, projectId, withRates: false, reader: null });
  const result = tables ? await schedule(client, { orgId, projectId }, tables) : null;
  const changeSetIds = [...new Set(requests.flatMap((row) => row.change_set_id ?? []))];
  return {
    requests: requests.map((row) => row.id),
    changeSetIds,
    hops: Math.max(...requests.map((row) => row.hops)),
    result,
  };
}

async function schedule(
  client: QueryClient,
  { orgId, projectId }: ComputationRequest,
  tables: PlanTables,
): Promise<Result> {
  const { rows } = await client.query<{ calendar: string | null; position: number; finish: number | null }>(
    `select o.calendar_id as calendar, coalesce(c.position, 0)::int8 as position, s.computed_finish as finish
     from organisations o left join change_chains c on c.org_id = o.org_id
     left join project_schedules s on s.org_id = o.org_id and s.project_id = $2 where o.org_id = $1`,
    [orgId, projectId],
  );
  const { plan, records } = planOfTables(tables, rows[0]?.calendar ?? null);
  const computed = schedulePlan(plan);
  const finishes = new Map(computed.activities.map(({ id, finish }) => [id, finish]));
  const placement = sprintPlacement(records, plan.calendarId);
  const overrun = sprintFindings({ records, placement, finishOf: (id) => finishes.get(id) });
  const elsewhere = new Set(tables.externals.map(({ id }) => id));
  const schedule: Schedule = {
    ...computed,
    activities: computed.activities.filter(({ id }) => !elsewhere.has(id)),
    findings: [...computed.findings, ...overrun, ...externalFindings(records)],
  };
  const { rows: stored } = await client.query<ScheduleRow>(
    `select ${columns} from work_item_schedules where org_id = $1 and project_id = $2`,
    [orgId, projectId],
  );
  const moved = movedRows(stored, schedule.activities.map(scheduleRowOf));
  const present = new Set(schedule.activities.map((activity) => activity.id));
  const gone = stored.map((row) => row.work_item_id).filter((id) => !present.has(id));
  const moves = movesOf(plan, stored, schedule);
  const { position = 0, finish: finishBefore = null } = rows[0] ?? {};
  return { schedule, moved, moves, finishBefore, gone, position, percent: percentComplete(records) };
}

async function write(
  client: QueryClient,
  { orgId, projectId }: ComputationRequest,
  { requests, hops, changeSetIds, result }: Computed,
): Promise<{ announcement: ScheduleAnnouncement; awakens: boolean } | null> {
  await client.query("delete from schedule_requests where org_id = $1 and id = any($2::bigint[])", [orgId, requests]);
  if (!result) return null;
  const { schedule, moved, gone, position, percent } = result;
  await writeMoved(client, { orgId, projectId }, moved);
  if (gone.length > 0)
    await client.query("delete from work_item_schedules where org_id = $1 and work_item_id = any($2::uuid[])", [
      orgId,
      gone,
    ]);
  const revision = await writeProject(client, { orgId, projectId, schedule, position, percent });
  await writeMoves(client, { orgId, projectId }, { ...result, changeSetIds, revision });
  const finish = schedule.projectFinish === null ? null : textFromInstant(schedule.projectFinish);
  const itemIds = [...moved.map((row) => row.work_item_id), ...gone];
  const awakens = await requestDependants(client, { orgId, projectId, itemIds, hops });
  const changed = itemIds.length;
  return { announcement: { projectId, revision, cursor: String(position), finish, changed }, awakens };
}

async function writeMoved(
  client: QueryClient,
  { orgId, projectId }: ComputationRequest,
  moved: readonly ScheduleRow[],
): Promise<void> {
  if (moved.length === 0) return;
  await client.query(
    `insert into work_item_schedules (org_id, project_id, ${columns})
     select $1, $2, ${columns} from json_populate_recordset(null::work_item_schedules, $3::json)
     on conflict (org_id, work_item_id) do update set ${renewed}`,
    [orgId, projectId, JSON.stringify(moved)],
  );
}

interface ProjectResult extends ComputationRequest {
  schedule: Schedule;
  position: number;
  percent: number | null;
}

async function writeProject(
  client: QueryClient,
  { orgId, projectId, schedule, position, percent }: ProjectResult,
): Promise<number> {
  const { rows } = await client.query<{ revision: number }>(
    `insert into project_schedules as p (org_id, project_id, revision, position, computed_at, computed_start, computed_finish, percent_complete, findings)
     values ($1, $2, 1, $3, now(), $4, $5, $6, $7::jsonb)
     on conflict (org_id, project_id) do update set revision = p.revision + 1, position = excluded.position, computed_at = excluded.computed_at,
       computed_start = excluded.computed_start, computed_finish = excluded.computed_finish, percent_complete = excluded.percent_complete, findings = excluded.findings
     returning revision`,
    [
      orgId,
      projectId,
      position,
      schedule.projectStart,
      schedule.projectFinish,
      percent,
      JSON.stringify(schedule.findings),
    ],
  );
  return rows[0]?.revision ?? 0;
}
