import { CompiledQuery } from "kysely";
import type { Tx } from "../db/transaction.ts";
import type { WorkingRow } from "../records/workingRow.ts";
import { entriesOf, type SearchEntry } from "./entriesOf.ts";
import { searchedRecords } from "./searchedRecords.ts";

const BATCH = 2000;

const write = `
  insert into search_entries (org_id, record, record_id, guard, project_id, private_to, number, title_key, words, updated_at)
  select $1, record, record_id, guard, project_id, private_to, number, title_key, words, updated_at
  from json_populate_recordset(null::search_entries, $2::json)
  on conflict (org_id, record_id, record, guard) do update set project_id = excluded.project_id, private_to = excluded.private_to,
    number = excluded.number, title_key = excluded.title_key, words = excluded.words, updated_at = excluded.updated_at`;
const remove =
  "delete from search_entries where org_id = $1 and (record_id, record) in (select record_id, record from json_populate_recordset(null::search_entries, $2::json))";

/** Keeps what is found in step with rows that were written, in their transaction. */
export async function indexRows(tx: Tx, orgId: string, rows: readonly WorkingRow[], at: string): Promise<void> {
  const gone: { record: string; record_id: string }[] = [];
  const entries: SearchEntry[] = [];
  for (const row of rows) {
    const searched = searchedRecords.get(row.declaration.name);
    if (!searched) continue;
    if (row.deleted) gone.push({ record: row.declaration.name, record_id: row.id });
    else if (row.touched(...namesThatCount(searched.fields, row)))
      entries.push(...entriesOf(searched, { id: row.id, projectId: row.projectId, updatedAt: at, values: row.values }));
  }
  if (gone.length > 0) await tx.executeQuery(CompiledQuery.raw(remove, [orgId, JSON.stringify(gone)]));
  await writeEntries(tx, orgId, entries);
}

export async function writeEntries(tx: Tx, orgId: string, entries: readonly SearchEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH)
    await tx.executeQuery(CompiledQuery.raw(write, [orgId, JSON.stringify(entries.slice(from, from + BATCH))]));
}

/** Progress and dates of a plan change all the time; what is found of it does not. */
function namesThatCount(fields: readonly { name: string }[], { declaration }: WorkingRow): string[] {
  const owner = declaration.privateTo === null ? [] : [declaration.privateTo];
  return [...fields.map(({ name }) => name), "number", "projectId", ...owner];
}
