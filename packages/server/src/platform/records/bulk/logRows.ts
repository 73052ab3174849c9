import type { RecordDeclaration } from "@gantry/records";
import { sql } from "kysely";
import type { Tx } from "../../db/transaction.ts";
import type { BulkWrite, WireRow } from "./wireRow.ts";

export interface LoggedRow {
  row: WireRow;
  version: number;
  projectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

type Verb = "created" | "updated" | "deleted" | "restored";

/** Appends one entry a row to the change log, in one statement. */
export async function logRows(tx: Tx, declaration: RecordDeclaration, { verb, rows, write }: { verb: Verb; rows: readonly LoggedRow[]; write: BulkWrite }): Promise<void> {
  const entries = rows.map(({ row, version, projectId, before, after }) => ({ record_id: row.id, version, project_id: projectId, before, after }));
  await sql`
    insert into changes (org_id, record, record_id, project_id, verb, version, before, after, user_id, change_set_id, cause)
    select ${write.orgId}::uuid, ${declaration.name}, record_id, project_id, ${verb}, version, before, after,
      ${write.userId}::uuid, ${write.changeSetId}::uuid, ${write.cause}
    from json_to_recordset(${JSON.stringify(entries)}::json)
      as entry (record_id uuid, version int4, project_id uuid, before jsonb, after jsonb)`.execute(tx);
}

/** The project a row belongs to: itself for a project. */
export function projectOf(declaration: RecordDeclaration, row: WireRow): string | null {
  if (declaration.name === "project") return row.id;
  const projectId = row["projectId"];
  return typeof projectId === "string" ? projectId : null;
}
