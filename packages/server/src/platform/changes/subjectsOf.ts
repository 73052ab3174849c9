import { recordNamed } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import { mappingOf } from "../records/recordMapping.ts";
import type { ChangeRow } from "./changeOf.ts";

/** What a row hangs on. */
interface Subject extends Record<string, unknown> {
  subjectRecord: string;
  subjectId: string;
}

export const noSubjects: ReadonlyMap<string, Subject> = new Map();

/** What the changed rows hang on, by their id, where the change itself does not say: only what changed is in the log. */
export async function subjectsOf(
  db: Db,
  orgId: string,
  changes: readonly ChangeRow[],
): Promise<ReadonlyMap<string, Subject>> {
  const byRecord = new Map<string, string[]>();
  for (const { record, record_id, before, after } of changes)
    if (recordNamed(record).subject && !(before?.["subjectId"] ?? after?.["subjectId"]))
      byRecord.set(record, [...(byRecord.get(record) ?? []), record_id]);
  const found = new Map<string, Subject>();
  for (const [record, ids] of byRecord) {
    const { table } = mappingOf(recordNamed(record));
    const { rows } = await db.executeQuery<{ id: string } & Subject>(
      CompiledQuery.raw(
        `select id, subject_record as "subjectRecord", subject_id as "subjectId" from ${table} where org_id = $1 and id = any($2::uuid[])`,
        [orgId, ids],
      ),
    );
    for (const { id, ...subject } of rows) found.set(id, subject);
  }
  return found;
}
