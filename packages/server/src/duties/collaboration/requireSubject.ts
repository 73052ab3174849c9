import { recordOrNull, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import { visibleRows } from "../../platform/access/visibleRows.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound, Refusal } from "../../platform/problems/refusal.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";

export interface SubjectName {
  subjectRecord: string;
  subjectId: string;
}

/** A row that others hang on. */
export interface Subject {
  declaration: RecordDeclaration;
  id: string;
  projectId: string | null;
}

/** The row somebody asks about. Refuses as not found what is not there, is in the trash or may not be seen. */
export async function requireSubject(
  db: Db,
  actor: Actor,
  { subjectRecord, subjectId }: SubjectName,
): Promise<Subject> {
  const declaration = recordOrNull(subjectRecord);
  if (!declaration)
    throw new Refusal("request.invalid", `No record type is named "${subjectRecord}".`, {
      issues: [{ path: "subjectRecord", message: "There is no such record type." }],
    });
  const { table, projectColumn } = mappingOf(declaration);
  const values: unknown[] = [actor.orgId, subjectId];
  const visible = visibleRows(actor, declaration, projectColumn, (value) => `$${values.push(value)}`);
  const { rows } = await db.executeQuery<{ project_id: string | null }>(
    CompiledQuery.raw(
      `select ${projectColumn ?? "null::uuid"} as project_id from ${table} t where t.org_id = $1 and t.id = $2 and t.deleted_at is null and ${visible}`,
      values,
    ),
  );
  const [row] = rows;
  if (!row) throw notFound(subjectRecord, subjectId);
  return { declaration, id: subjectId, projectId: row.project_id };
}
