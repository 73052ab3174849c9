import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import { transaction, type Tx } from "../db/transaction.ts";
import { mappingOf } from "../records/recordMapping.ts";
import { entriesOf, searchedTexts } from "./entriesOf.ts";
import { writeEntries } from "./indexRows.ts";
import { searchedRecords, type SearchedRecord } from "./searchedRecords.ts";
import { keepWords } from "./searchWords.ts";

const BATCH = 1000;

/**
 * Makes what is found of rows that were there before: after an upgrade, a restore, or when a record lets other fields be searched.
 * In small transactions, beside the work of people; of several servers each takes what no other is at. Gives how many rows it read.
 */
export async function reindex(db: Db, signal?: AbortSignal): Promise<number> {
  let rows = 0;
  const { rows: organisations } = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw("select id from organisations"),
  );
  for (const { id: orgId } of organisations)
    for (const searched of searchedRecords.values())
      for (let read = BATCH; read === BATCH && !signal?.aborted; rows += read) read = await step(db, orgId, searched);
  return rows;
}

/** Whether rows are still being read that were there before. */
export async function isIndexing(db: Db, orgId: string): Promise<boolean> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw("select 1 from search_progress where org_id = $1 and not done limit 1", [orgId]),
  );
  return rows.length > 0;
}

const begin = `
  insert into search_progress (org_id, record, signature) values ($1, $2, $3)
  on conflict (org_id, record) do update set signature = excluded.signature, last_id = null, done = false
  where search_progress.signature <> excluded.signature`;
const take =
  "select last_id from search_progress where org_id = $1 and record = $2 and not done for update skip locked";
const note = "update search_progress set last_id = coalesce($3, last_id), done = $4 where org_id = $1 and record = $2";

async function step(db: Db, orgId: string, searched: SearchedRecord): Promise<number> {
  const record = searched.declaration.name;
  await db.executeQuery(CompiledQuery.raw(begin, [orgId, record, searched.signature]));
  return transaction(db, async (tx) => {
    const { rows: progress } = await tx.executeQuery<{ last_id: string | null }>(
      CompiledQuery.raw(take, [orgId, record]),
    );
    if (!progress[0]) return 0;
    const rows = await readRows(tx, orgId, searched, progress[0].last_id);
    const entries = rows.flatMap(({ id, project_id: projectId, updated_at: updatedAt, ...values }) =>
      entriesOf(searched, { id, projectId, updatedAt, values }),
    );
    await writeEntries(tx, orgId, entries);
    await keepWords(
      tx,
      orgId,
      rows.flatMap((row) => searchedTexts(searched.fields, row)),
    );
    await tx.executeQuery(CompiledQuery.raw(note, [orgId, record, rows.at(-1)?.id ?? null, rows.length < BATCH]));
    return rows.length;
  });
}

interface Read extends Record<string, unknown> {
  id: string;
  project_id: string | null;
  updated_at: string;
}

/** Locked against writers for the moment, who would otherwise be written over with what was there before. */
async function readRows(
  tx: Tx,
  orgId: string,
  { declaration, fields }: SearchedRecord,
  after: string | null,
): Promise<Read[]> {
  const { table, projectColumn, byName } = mappingOf(declaration);
  const names = new Set([...fields.map(({ name }) => name), declaration.title, "number", declaration.privateTo ?? ""]);
  const columns = [...names].flatMap((name) => {
    const column = byName.get(name)?.column;
    return column === undefined ? [] : [`t.${column} as "${name}"`];
  });
  const { rows } = await tx.executeQuery<Read>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id, t.updated_at, ${columns.join(", ")} from ${table} t
       where t.org_id = $1 and t.deleted_at is null and ($2::uuid is null or t.id > $2) order by t.id limit ${BATCH} for share`,
      [orgId, after],
    ),
  );
  return rows;
}
