import { recordNamed, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";
import { joinedField, replyField } from "./concerns.ts";
import type { Topic } from "./told.ts";

/** A changed row as far as it says what it is about. */
export interface CurrentRow {
  topic: Topic;
  /** The row of the same type that it answers. */
  repliesTo: string | null;
}

/** The changed rows that are there, by `record:id`: a change alone does not say what its row hangs on. */
export async function currentRows(
  tx: Tx,
  orgId: string,
  changes: readonly SealedChange[],
): Promise<Map<string, CurrentRow>> {
  const ids = new Map<string, Set<string>>();
  for (const { record, record_id: id } of changes) ids.set(record, (ids.get(record) ?? new Set()).add(id));
  const found = new Map<string, CurrentRow>();
  for (const [record, own] of ids)
    for (const [id, row] of await readRows(tx, orgId, recordNamed(record), [...own])) found.set(`${record}:${id}`, row);
  return found;
}

interface Found {
  id: string;
  project_id: string | null;
  about_record: string | null;
  about_id: string | null;
  replies_to: string | null;
}

async function readRows(
  tx: Tx,
  orgId: string,
  declaration: RecordDeclaration,
  ids: readonly string[],
): Promise<[string, CurrentRow][]> {
  const { table, projectColumn, byName } = mappingOf(declaration);
  const column = (name: string) => `t.${byName.get(name)?.column ?? "id"}`;
  const joined = joinedField(declaration);
  const reply = replyField(declaration);
  const record = declaration.subject ? column("subjectRecord") : `'${joined?.to ?? declaration.name}'`;
  const id = declaration.subject ? column("subjectId") : joined ? column(joined.name) : "t.id";
  const { rows } = await tx.executeQuery<Found>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id, ${record} as about_record, ${id} as about_id,
         ${reply === null ? "null::uuid" : column(reply)} as replies_to
       from ${table} t where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null`,
      [orgId, ids],
    ),
  );
  return rows.flatMap((row): [string, CurrentRow][] =>
    row.about_record === null || row.about_id === null
      ? []
      : [
          [
            row.id,
            {
              topic: { record: row.about_record, id: row.about_id, projectId: row.project_id },
              repliesTo: row.replies_to,
            },
          ],
        ],
  );
}
