import { baseline, project, type ProjectRow } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "../hooks/structureLock.ts";
import { planRecordsOf } from "../schedule/planRecords.ts";
import { queryClientOf } from "../snapshot/queryClientOf.ts";
import { readPlanTables } from "../snapshot/readPlanTables.ts";
import { baselineItemsOf } from "./baselineItemsOf.ts";
import { writeBaselineItems } from "./writeBaselineItems.ts";

/** A new baseline keeps the plan of that moment, in the transaction that creates it; one baseline of a project is the default. */
export const baselineHooks: RecordHooks = {
  async prepare(unit, rows) {
    const fresh = rows.filter((row) => row.isNew && !row.deleted);
    for (const row of fresh) await stamp(unit, row);
    await keepOneDefault(
      unit,
      rows.filter((row) => !row.deleted),
    );
  },
  async written(unit, rows) {
    for (const row of rows) if (row.isNew && row.values["source"] === "captured") await capture(unit, row);
  },
};

/** Who captures it and when; meanwhile nobody adds, moves or deletes work items of the project. */
async function stamp(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  if (row.values["source"] !== "captured" || row.values["capturedAt"] !== null) return;
  const projectId = row.projectId as string;
  await lockStructure(unit, new Map([[projectId, 0]]));
  const owner = (await unit.load(project, [projectId])).get(projectId);
  const { dataDate } = (owner?.values ?? { dataDate: null }) as Pick<ProjectRow, "dataDate">;
  row.set({ capturedBy: unit.actor?.userId ?? null, capturedAt: unit.at, dataDate });
}

/** The first of a project becomes its default; whichever is made the default takes the place of the one before. */
async function keepOneDefault(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const touched = rows.filter((row) => row.touched("isDefault"));
  const projectIds = [...new Set(touched.map((row) => row.projectId))];
  if (projectIds.length === 0) return;
  await unit.load(baseline, await liveBaselines(unit.tx, unit.orgId, projectIds));
  for (const projectId of projectIds) {
    const present = unit.rows(baseline).filter((row) => row.projectId === projectId && !row.deleted);
    const chosen = touched.findLast((row) => row.projectId === projectId && row.values["isDefault"] === true);
    if (chosen) for (const row of present) row.set({ isDefault: row === chosen });
    else if (present.every((row) => row.isNew)) present[0]?.set({ isDefault: true });
  }
}

async function liveBaselines(tx: Tx, orgId: string, projectIds: readonly (string | null)[]): Promise<string[]> {
  const { rows } = await tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      "select id from baselines where org_id = $1 and project_id = any($2::uuid[]) and deleted_at is null",
      [orgId, projectIds],
    ),
  );
  return rows.map(({ id }) => id);
}

async function capture(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const { tx, orgId } = unit;
  const client = queryClientOf(tx);
  const asked = { orgId, projectId: row.projectId as string, withRates: true, reader: null };
  const tables = await readPlanTables(client, asked);
  if (!tables) throw new Error(`Baseline ${row.id} was created in a project that is not there.`);
  const { rows } = await client.query<{ calendar: string | null }>(
    "select calendar_id as calendar from organisations where org_id = $1",
    [orgId],
  );
  const records = planRecordsOf(tables);
  const standard = rows[0]?.calendar ?? records.calendars[0]?.id ?? "";
  await writeBaselineItems(tx, { orgId, baselineId: row.id }, baselineItemsOf(records, standard));
}
