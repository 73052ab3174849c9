import { organisation, recordNamed } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import { newId } from "../../platform/db/newId.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import { writeChapters, type WritingServices } from "../../platform/records/writing.ts";
import { buildDemo } from "./buildDemo.ts";
import { demoHistory, type DemoChapter } from "./demoHistory.ts";
import { demoProjects } from "./projects/demoProjects.ts";
import type { DemoRow } from "./demoRow.ts";
import { withKnown } from "./withKnown.ts";

export interface DemoFor {
  orgId: string;
  /** Null when set-up loads it. */
  actor: Actor | null;
  /** "2026-05-12"; today where nothing else is said. */
  today?: string;
}

/** Writes the demo in one transaction, with the history of its plans, each row noted as its own. Gives how many projects it has. */
export async function loadDemo(
  services: WritingServices,
  { orgId, actor, today = new Date().toISOString().slice(0, 10) }: DemoFor,
): Promise<number> {
  const { currency } = await services.database.db
    .selectFrom("organisations")
    .select("currency")
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow();
  const rows = await withKnown(services.database.db, orgId, buildDemo({ today, currency, newId }));
  const [first, ...later] = demoHistory(rows, demoProjects, { today, newId });
  if (!first) throw new Error("The demo is empty.");
  await writeChapters(services, { orgId, actor, cause: "demo" }, [
    { at: momentOf(today, first.daysAgo), work: (unit) => begin(unit, first) },
    ...later.map((chapter) => ({
      at: chapter.daysAgo === 0 ? null : momentOf(today, chapter.daysAgo),
      work: (unit: UnitOfWork) => goOn(unit, chapter),
    })),
  ]);
  return rows.filter((row) => row.record === "project").length;
}

async function begin(unit: UnitOfWork, { created }: DemoChapter): Promise<void> {
  const owner = await lockOrganisation(unit);
  if (owner.values["demoRecords"] !== 0)
    throw new Refusal("demo.loaded", "The demo is loaded already.", { hint: "Delete it first to have it anew." });
  const rows = withFreeKeys(created, await takenKeys(unit));
  for (const { record, id, values } of rows) unit.create(recordNamed(record), values, id);
  owner.set({ demoRecords: 1 });
  await unit.flush();
  await note(unit, rows);
}

async function goOn(unit: UnitOfWork, { created, changed }: DemoChapter): Promise<void> {
  for (const record of new Set(changed.map((row) => row.record))) {
    const own = changed.filter((row) => row.record === record);
    const rows = await unit.load(
      recordNamed(record),
      own.map(({ id }) => id),
    );
    for (const { id, values } of own) rows.get(id)?.set(values);
  }
  for (const { record, id, values } of created) unit.create(recordNamed(record), values, id);
  await unit.flush();
}

/** About noon of a day before today. */
function momentOf(today: string, daysAgo: number): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) - daysAgo * 86_400_000).toISOString();
}

/** The organisation's row, locked: of two who load or delete at once, one waits. */
export async function lockOrganisation(unit: UnitOfWork) {
  const owner = (await unit.load(organisation, [unit.orgId])).get(unit.orgId);
  if (!owner) throw new Error("There is no organisation yet.");
  return owner;
}

async function takenKeys(unit: UnitOfWork): Promise<Set<string>> {
  const { rows } = await unit.tx.executeQuery<{ key: string }>(
    CompiledQuery.raw("select upper(key) as key from projects where org_id = $1 and deleted_at is null", [unit.orgId]),
  );
  return new Set(rows.map((row) => row.key));
}

/** People may have a project CRM of their own. */
function withFreeKeys(rows: readonly DemoRow[], taken: Set<string>): DemoRow[] {
  return rows.map((row) => {
    if (row.record !== "project") return row;
    const stated = row.values["key"] as string;
    let key = stated;
    for (let number = 2; taken.has(key); number++) key = `${stated}${number}`;
    taken.add(key);
    return { ...row, values: { ...row.values, key } };
  });
}

async function note(unit: UnitOfWork, rows: readonly DemoRow[]): Promise<void> {
  const noted = unit
    .rows()
    .filter((row) => row.isNew)
    .map((row) => ({ record: row.declaration.name, record_id: row.id }));
  if (noted.length < rows.length) throw new Error("Some rows of the demo were not written.");
  await unit.tx.executeQuery(
    CompiledQuery.raw(
      "insert into demo_rows (org_id, record, record_id) select $1, record, record_id from json_populate_recordset(null::demo_rows, $2::json)",
      [unit.orgId, JSON.stringify(noted)],
    ),
  );
}
