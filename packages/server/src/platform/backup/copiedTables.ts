import type pg from "pg";
import type { BackupTable } from "./manifest.ts";

/**
 * Not worth keeping, or worthless elsewhere: sign-ins, half-done imports (their files stay behind), answers kept for repeats. Access
 * tokens too: what was revoked since must not work again.
 */
const volatile = [
  "sessions",
  "invitations",
  "access_tokens",
  "imports",
  "idempotency_keys",
  // Made anew from the rows.
  "search_entries",
  "search_progress",
  "search_words",
  "kysely_migration",
  "kysely_migration_lock",
];

/**
 * Transaction ids mean nothing in another server. What is sealed comes before all that will be written there (0), what is not
 * yet sealed right after (1), so that sealing goes on where it stopped.
 */
const expressions: Record<string, string> = {
  "changes.xid":
    "case when exists (select 1 from change_seals s where s.org_id = t.org_id and s.seq = t.seq) then '0'::xid8 else '1'::xid8 end",
  "change_chains.xid": "'0'::xid8",
  // Sealing goes by transaction first: the last sealed need not have the highest number of those that were.
  "change_chains.seq": "(select coalesce(max(s.seq), 0) from change_seals s where s.org_id = t.org_id)",
};

/** Tables to copy, those referred to before those that refer, with their stored columns. */
export async function copiedTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; refers: string[] | null }>(
    `select c.relname as table,
       array_agg(a.attname::text order by a.attnum) as columns,
       (select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid) as refers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1::text[])
     group by c.oid, c.relname order by c.relname`,
    [volatile],
  );
  const ordered: BackupTable[] = [];
  const waiting = [...rows];
  while (waiting.length > 0) {
    const index = waiting.findIndex(
      ({ refers }) => !(refers ?? []).some((name) => waiting.some((each) => each.table === name)),
    );
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (next) ordered.push({ table: next.table, columns: next.columns });
  }
  return ordered;
}

/** COPY of a table's rows in the order of its key, the same on every version and collation. */
export async function copyOut(client: pg.Client, { table, columns }: BackupTable): Promise<string> {
  const { rows } = await client.query<{ column: string; text: boolean }>(
    `select a.attname::text as column, a.atttypid = 'text'::regtype as text
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [table],
  );
  const order = rows.map(({ column, text }) => `t."${column}"${text ? ' collate "C"' : ""}`).join(", ");
  const selected = columns
    .map((column) => `${expressions[`${table}.${column}`] ?? `t."${column}"`} as "${column}"`)
    .join(", ");
  return `copy (select ${selected} from ${table} t order by ${order}) to stdout`;
}

/** So that the same values are the same text wherever they are read. */
export const plainText =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'";
