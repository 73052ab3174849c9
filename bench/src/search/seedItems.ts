import pg from "pg";
import { copyRow } from "../scale/seed/copyRow.ts";

/** A few words are in everything, most in little: as people write. */
const verbs =
  "Order Install Migrate Test Train Review Approve Document Retire Plan Check Update Configure Move Prepare".split(" ");
const things =
  "firewall server laptop mailbox licence database network printer backup certificate contract phone account switch router".split(
    " ",
  );

/** Twenty thousand names that little else bears. */
const rareWords = Array.from(
  { length: 20_000 },
  (_, index) => `${"bcdfghklmnprstvz"[index % 16]}${"aeiou"[index % 5]}${"lmnrst"[index % 6]}${index.toString(36)}`,
);

/** One of the words, as SQL. */
function oneOf(words: readonly string[], index = "(random() * 1000000)::int"): string {
  return `(array['${words.join("','")}'])[1 + ${index} % ${words.length}]`;
}

/**
 * Copies the first project and its one work item until there are so many, past the API: what is found of them is made when the
 * server starts again, as after a restore.
 */
export async function seedItems(connection: pg.ClientConfig, items: number): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const projects = Math.max(10, Math.round(items / 5000));
    await copyRow(client, {
      table: "projects",
      from: `generate_series(1, ${projects}) n`,
      values: {
        id: "gen_random_uuid()",
        key: "'P' || n",
        name: `${oneOf(things, "n")} || ' programme ' || n`,
        visibility: "case when n % 5 = 0 then 'members' else 'organisation' end",
      },
    });
    await client.query(
      "create temp table places as select id, row_number() over (order by id) - 1 as place from projects where key ~ '^P[0-9]'",
    );
    await copyRow(client, {
      table: "work_items",
      from: `generate_series(1, ${items}) n`,
      values: {
        id: "gen_random_uuid()",
        project_id: `(select id from places where place = n % ${projects})`,
        number: "n",
        rank: "'a' || n",
        name: `${oneOf(verbs)} || ' ' || ${oneOf(things)} || ' ' || ${oneOf(rareWords)}`,
        notes: `case when n % 4 = 0 then 'Ask the vendor of the ' || ${oneOf(things)} || ' about ' || ${oneOf(rareWords)} else '' end`,
      },
    });
    await client.query("analyze");
  } finally {
    await client.end();
  }
}
