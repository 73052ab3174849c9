import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize } from "node:v8";
import type { PlanDocument } from "@gantry/formats";
import { baseline, recordNamed } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import { denied, requireInProject } from "../../../platform/access/requireInProject.ts";
import { newId } from "../../../platform/db/newId.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { writeUnit, type WritingServices } from "../../../platform/records/writing.ts";
import { queryClientOf } from "../snapshot/queryClientOf.ts";
import { writeBaselineItems } from "../baselines/writeBaselineItems.ts";
import { planBaselines, type ImportedBaseline } from "./planBaselines.ts";
import { importTable } from "./importTable.ts";
import { importedRecords, type Intent } from "./intents.ts";
import { planImport } from "./planImport.ts";
import { readExisting } from "./readExisting.ts";
import { DOCUMENTS_FILE } from "./readUpload.ts";
import type { AcceptJob, Into, TransferResult } from "./transferJob.ts";

/**
 * Writes accepted documents in one transaction: all of them, with their change set and the import's own status, or nothing. What
 * there is is compared anew, since it may have changed since the preview.
 */
export async function acceptImport(
  services: WritingServices,
  actor: Actor,
  job: AcceptJob,
  progress: (value: number) => void,
): Promise<TransferResult> {
  const documents = deserialize(await readFile(join(job.folder, DOCUMENTS_FILE))) as PlanDocument[];
  const projectIds = await writeUnit(services, { orgId: actor.orgId, actor, cause: "import" }, async (unit) => {
    const written: string[] = [];
    const baselines: ImportedBaseline[] = [];
    for (const { index, into } of job.documents) {
      const document = documents[index];
      if (!document) throw new Refusal("row.invalid", `The file has no document ${index}.`);
      const put = await putInto(unit, actor, document, into);
      written.push(put.projectId);
      baselines.push(...put.baselines);
      progress((0.6 * written.length) / job.documents.length);
    }
    await unit.flush();
    for (const { id, items } of baselines)
      await writeBaselineItems(unit.tx, { orgId: unit.orgId, baselineId: id }, items);
    progress(0.95);
    await markDone(unit, job, written);
    return written;
  });
  return { kind: "accepted", projectIds };
}

async function putInto(unit: UnitOfWork, actor: Actor, document: PlanDocument, into: Into): Promise<Put> {
  const updated = into.kind === "update" ? into.projectId : null;
  if (updated === null && !actor.permissions.has("project.create")) throw denied("project.create");
  if (updated !== null) await requireInProject(unit.tx, actor, updated, "plan.write");
  const existing = await readExisting(queryClientOf(unit.tx), unit.orgId, updated);
  const name = into.kind === "new" ? into : { key: "", name: "" };
  const { projectId, intents, itemIds } = planImport(document, { existing, key: name.key, name: name.name, newId });
  if (!actor.permissions.has("rates.write"))
    for (const { record, values } of intents) if (record === "person") delete values["costRate"];
  if (intents.some(isShared) && !actor.permissions.has("people.write")) throw denied("people.write");
  for (const record of importedRecords)
    await carryOut(
      unit,
      record,
      intents.filter((intent) => intent.record === record),
    );
  const known = await knownBaselines(unit, projectId);
  const baselines = planBaselines(document, { projectId, known, itemIds, newId });
  for (const { id, values } of baselines) unit.create(baseline, values, id);
  return { projectId, baselines };
}

interface Put {
  projectId: string;
  baselines: readonly ImportedBaseline[];
}

/** Baselines that came with an earlier import of the file, by what it calls them. */
async function knownBaselines(unit: UnitOfWork, projectId: string): Promise<Set<string>> {
  const { rows } = await queryClientOf(unit.tx).query<{ id: string }>(
    `select external_id as id from baselines
     where org_id = $1 and project_id = $2 and source = 'imported' and external_id is not null and deleted_at is null`,
    [unit.orgId, projectId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** People and calendars of the organisation, which are not the project's to write. */
function isShared({ op, record, values }: Intent): boolean {
  return op === "create" && (record === "person" || (record === "calendar" && values["projectId"] === null));
}

async function carryOut(unit: UnitOfWork, record: Intent["record"], intents: readonly Intent[]): Promise<void> {
  const declaration = recordNamed(record);
  const rows = await unit.load(
    declaration,
    intents.filter(({ op }) => op === "update" || op === "delete").map(({ id }) => id),
  );
  for (const { op, id, values } of intents) {
    if (op === "create") unit.create(declaration, values, id);
    if (op === "update") rows.get(id)?.set(values);
    if (op === "delete") rows.get(id)?.setDeleted(true);
  }
}

/** Part of the same transaction, so that an import never says done without its rows, nor the other way round. */
async function markDone(unit: UnitOfWork, job: AcceptJob, projectIds: readonly string[]): Promise<void> {
  const projects = job.documents.map(({ index }, place) => ({ index, projectId: projectIds[place] as string }));
  const { numUpdatedRows } = await importTable(unit.tx)
    .updateTable("imports")
    .set({ status: "done", progress: 1, projects: JSON.stringify(projects), change_set_id: unit.changeSetId })
    .where("org_id", "=", job.orgId)
    .where("id", "=", job.importId)
    .where("status", "=", "writing")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new Refusal("import.notReady", "The import was given up while it was being written. Nothing was kept.");
}
