import { recordNamed, records, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { mappingOf } from "../recordMapping.ts";
import type { UnitOfWork } from "../unitOfWork.ts";
import type { WorkingRow } from "../workingRow.ts";

const hanging = (records as readonly RecordDeclaration[]).filter((declaration) => declaration.subject);

/** What hangs on a row goes out of sight with it, and comes back with it. What lies in a project is hidden with the project. */
export async function trashHanging(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const going = rows.filter((row) => row.verb === "deleted");
  if (going.length > 0) await setDeleted(unit, true, "deleted_at is null", [going.map((row) => row.id)]);
  const coming = rows.filter((row) => row.verb === "restored");
  // What went at the same moment went because of it.
  for (const at of new Set(coming.map((row) => row.deletedAt))) {
    const ids = coming.filter((row) => row.deletedAt === at).map((row) => row.id);
    await setDeleted(unit, false, "deleted_at = $3::timestamptz", [ids, at]);
  }
}

async function setDeleted(unit: UnitOfWork, deleted: boolean, among: string, values: unknown[]): Promise<void> {
  const selects = hanging.map(
    (each) =>
      `select '${each.name}' as record, id from ${mappingOf(each).table} where org_id = $1 and subject_id = any($2::uuid[]) and ${among}`,
  );
  const { rows } = await unit.tx.executeQuery<{ record: string; id: string }>(
    CompiledQuery.raw(selects.join(" union all "), [unit.orgId, ...values]),
  );
  for (const record of new Set(rows.map((row) => row.record))) {
    const ids = rows.filter((row) => row.record === record).map((row) => row.id);
    for (const row of (await unit.load(recordNamed(record), ids)).values()) row.setDeleted(deleted);
  }
}

/** Whether a row goes or comes just because the row it hangs on does: then nobody asked for it on its own. */
export function followsSubject(unit: UnitOfWork, row: WorkingRow): boolean {
  const subject = unit.find(recordNamed(String(row.values["subjectRecord"])), String(row.values["subjectId"]));
  return subject?.verb === "deleted" || subject?.verb === "restored";
}
