import { sql, type Kysely, type Migration } from "kysely";

/** What is found, how far it was made from rows that were there before, the words there are, and how far readers of the change log have come. */
const statements = [
  `create table search_entries (
    org_id uuid not null,
    record_id uuid not null,
    record text not null,
    guard text not null,
    project_id uuid,
    private_to uuid,
    number int4,
    title_key text,
    words tsvector not null,
    updated_at timestamptz(3) not null,
    primary key (org_id, record_id, record, guard)
  )`,
  // Written at once: a list of entries still to be sorted in would be read through by every search.
  `create index search_entries_words on search_entries using gin (words) with (fastupdate = off)`,
  `create index search_entries_title on search_entries (org_id, title_key text_pattern_ops)`,
  `create index search_entries_number on search_entries (org_id, number, record) where number is not null`,
  `create table search_progress (
    org_id uuid not null,
    record text not null,
    signature text not null,
    last_id uuid,
    done boolean not null default false,
    primary key (org_id, record)
  )`,
  `create table search_words (
    org_id uuid not null,
    word text not null,
    grams text[] not null,
    primary key (org_id, word)
  )`,
  `create index search_words_grams on search_words using gin (grams)`,
  `create table change_cursors (
    org_id uuid not null,
    consumer text not null,
    position bigint not null,
    primary key (org_id, consumer)
  )`,
  // What was written before is told to nobody any more.
  `insert into change_cursors (org_id, consumer, position)
    select org_id, consumer, position from change_chains cross join unnest(array['search-words', 'notifications']) as consumer`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createSearch: Migration = { up };
