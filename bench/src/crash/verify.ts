import { setTimeout as sleep } from "node:timers/promises";
import { schedulePlan } from "@gantry/engine";
import { api, planOf, rowsOfTable, type Client } from "@gantry/records";
import pg from "pg";
import { cause, rowsPerRequest, type Acknowledged, type Ledger } from "./writer.ts";

export interface Verdict {
  /** Acknowledged and not there, or there with an older version or other values. */
  lost: string[];
  /** Record, change log and schedule that do not agree, or a request kept by halves. */
  torn: string[];
}

export interface VerifyRequest {
  call: Client;
  projectId: string;
  standardCalendarId: string;
  connection: pg.ClientConfig;
  ledger: Ledger;
}

export async function verify(request: VerifyRequest): Promise<Verdict> {
  const client = new pg.Client(request.connection);
  await client.connect();
  try {
    const lost = await lostRows(client, request.ledger);
    return { lost, torn: [...(await tornRows(client)), ...(await tornSchedule(request))] };
  } finally {
    await client.end();
  }
}

async function lostRows(client: pg.Client, ledger: Ledger): Promise<string[]> {
  const { rows } = await client.query<Acknowledged & { id: string }>(
    "select id, version, name, duration from work_items where deleted_at is null",
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  return [...ledger.items].filter(([id, known]) => isLost(there.get(id), known)).map(([id]) => `work item ${id}`);
}

/** A newer version is a request whose answer the kill cut off: kept, not lost. */
function isLost(row: Acknowledged | undefined, known: Acknowledged): boolean {
  if (row === undefined || row.version < known.version) return true;
  return row.version === known.version && (row.name !== known.name || row.duration !== known.duration);
}

const questions: Readonly<Record<string, string>> = {
  "rows whose version the change log does not bear": `
    select w.id from work_items w
    left join lateral (select max(c.version) as version, count(*) as changes from changes c where c.org_id = w.org_id and c.record_id = w.id) c on true
    where c.version is distinct from w.version or c.changes <> w.version`,
  "rows whose duration is not the last one in the change log": `
    select w.id from work_items w
    join lateral (select c.after from changes c where c.org_id = w.org_id and c.record_id = w.id and c.after ? 'duration' order by c.version desc limit 1) c on true
    where (c.after ->> 'duration')::int <> w.duration`,
  "changes of rows that are not there": `
    select c.record_id as id from changes c left join work_items w on w.org_id = c.org_id and w.id = c.record_id
    where c.record = 'workItem' and w.id is null`,
  "links that are not whole": `
    select d.id from dependencies d left join work_items w on w.org_id = d.org_id and w.id in (d.predecessor_id, d.successor_id)
    group by d.id having count(w.id) <> 2`,
  "requests kept by halves": `
    select c.change_set_id as id from changes c where c.cause = '${cause}' group by c.change_set_id having count(*) not in (${rowsPerRequest - 1}, ${rowsPerRequest})`,
};

async function tornRows(client: pg.Client): Promise<string[]> {
  const torn: string[] = [];
  for (const [what, sql] of Object.entries(questions)) {
    const { rows } = await client.query<{ id: string }>(sql);
    torn.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return torn;
}

/** The stored schedule must become what the engine computes from the stored rows, without anybody asking for it. */
async function tornSchedule({ call, projectId, standardCalendarId }: VerifyRequest): Promise<string[]> {
  let differing: string[] = [];
  for (let tries = 0; tries < 100; tries += 1) {
    const snapshot = await call(api.plan.snapshot, { params: { id: projectId } });
    const records = {
      project: snapshot.project,
      calendars: snapshot.calendars,
      workItems: rowsOfTable<never>(snapshot.workItems),
      dependencies: rowsOfTable<never>(snapshot.dependencies),
      people: rowsOfTable<never>(snapshot.people),
      assignments: rowsOfTable<never>(snapshot.assignments),
      sprints: rowsOfTable<never>(snapshot.sprints),
    };
    const wanted = schedulePlan(planOf(records, standardCalendarId)).activities;
    const stored = new Map(rowsOfTable<StoredDates>(snapshot.schedule.items).map((row) => [row.workItemId, row]));
    differing = wanted.filter((one) => !isSame(stored.get(one.id), one)).map(({ id }) => `schedule of ${id}`);
    if (differing.length === 0) return [];
    await sleep(100);
  }
  return differing;
}

interface Dates {
  earlyStart: number | null;
  earlyFinish: number | null;
  lateStart: number | null;
  lateFinish: number | null;
  totalFloat: number | null;
}

interface StoredDates extends Dates {
  workItemId: string;
}

function isSame(stored: Dates | undefined, wanted: Dates): boolean {
  if (stored === undefined) return false;
  const names = ["earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalFloat"] as const;
  return names.every((name) => stored[name] === wanted[name]);
}
