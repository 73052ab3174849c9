import type pg from "pg";
import { withoutIndexes } from "./copyRow.ts";

const COLUMNS = "org_id, record, record_id, guard, project_id, number, title_key, words, updated_at";

/** The words of a work item `t` as the product folds them, which are plain ones here. */
const words = `(select '''~' || t.project_id || ''' ''~workItem'' ' || string_agg('''' || word || ''':' || place || case when place <= title.words then 'A' else 'B' end, ' ')
  from (select cardinality(string_to_array(t.name, ' ')) as words) title,
    unnest(string_to_array(lower(trim(t.name || ' ' || t.notes)), ' ')) with ordinality said (word, place))::tsvector`;

/**
 * What search finds of the work items, written straight away: the product makes it anew at a start, at three thousand rows a second.
 * Throws where the product makes anything else of the one item that it made itself.
 */
export async function seedSearch(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select t.name, e.words::text as product, ${words}::text as ours from search_entries e join work_items t on t.id = e.record_id where e.record = 'workItem' and e.words is distinct from ${words}`,
  );
  if (rows.length > 0) throw new Error(`The product makes other words of a work item: ${JSON.stringify(rows[0])}`);
  await withoutIndexes(client, "search_entries", async () => {
    await client.query(
      `insert into search_entries (${COLUMNS}) select t.org_id, 'workItem', t.id, '', t.project_id, t.number, lower(t.name), ${words}, t.updated_at
       from t_items i join work_items t on t.id = i.id order by i.n`,
    );
  });
  await client.query(
    `insert into search_words (org_id, word, grams)
     select o.id, word, array(select distinct substr('  ' || word || ' ', place, 3) from generate_series(1, length(word) + 1) place)
     from organisations o cross join (select distinct word from work_items t, unnest(string_to_array(lower(t.name || ' ' || t.notes), ' ')) word where length(word) >= 4) said
     on conflict do nothing`,
  );
  // The few rows of the other record types the product reads itself.
  await client.query("delete from search_progress where record <> 'workItem'");
}
