import type pg from "pg";
import { copyRow, withoutIndexes } from "./copyRow.ts";
import { workerPlace } from "./organisation.ts";
import type { ScaleSize } from "./scaleSize.ts";
import { oneOf, rareWords, things, verbs } from "./words.ts";

/** A summary and what lies below it. */
const IN_PHASE = 50;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const digit = (value: string): string => `substr('${DIGITS}', (${value}) % 62 + 1, 1)`;
/** A rank of the order in which people rank, as SQL. */
const rankOf = (w: string): string => `'c' || ${digit(`${w} / 3844`)} || ${digit(`${w} / 62`)} || ${digit(w)}`;
const hash = (n: string): string => `((${n}::int8 * 2654435761) % 1000003)::int4`;

/**
 * Work items of all projects in the order in which they were made, so that one project's lie scattered as in real use: phases of
 * fifty, a chain of dependencies in each, somebody assigned to each item, a tag on every tenth. Leaves them in `t_items`.
 */
export async function seedWorkItems(client: pg.Client, { items, projects, changes }: ScaleSize): Promise<void> {
  await client.query(`
    create temp table t_rare as select word, row_number() over () - 1 as place from unnest('{${rareWords.join(",")}}'::text[]) word;
    create temp table t_items as
      select n, p.place, p.id as project_id, (n - 1) / ${projects} as w, ${hash("n")} as h,
        uuidv7(make_interval(secs => (n - ${items}) * 31)) as id, now() - make_interval(secs => (${items} - n) * 31) as made,
        null::uuid as parent_id, null::uuid as before_id, r.word as rare
      from generate_series(1, ${items}) n join t_projects p on p.place = (n - 1) % ${projects}
      join t_rare r on r.place = ${hash("n")} % ${rareWords.length};
    analyze t_items;
    create temp table t_made as
      select i.n, i.place, i.project_id, i.w, i.h, i.id, i.made, i.rare, s.id as parent_id, b.id as before_id from t_items i
      left join t_items s on s.place = i.place and s.w = i.w - i.w % ${IN_PHASE} and i.w % ${IN_PHASE} > 0
      left join t_items b on b.place = i.place and b.w = i.w - 1 and i.w % ${IN_PHASE} > 1
      order by i.n;
    drop table t_items; alter table t_made rename to t_items; analyze t_items`);
  await withoutIndexes(client, "work_items", () => seedItems(client, Math.floor(changes / items)));
  await client.query(
    `insert into work_item_numbers (org_id, project_id, last_number) select (select id from organisations), project_id, max(w) + 1 from t_items group by project_id`,
  );
  await seedLinks(client);
}

async function seedItems(client: pg.Client, version: number): Promise<void> {
  const progress = `(case when w % ${IN_PHASE} = 0 then 0 when h % 100 < 45 then 1 when h % 100 < 57 then (h % 10) / 10.0 else 0 end)`;
  await copyRow(client, {
    table: "work_items",
    from: "t_items i",
    values: {
      id: "i.id",
      project_id: "i.project_id",
      parent_id: "i.parent_id",
      number: "i.w + 1",
      rank: rankOf("i.w"),
      name: `${oneOf(verbs, "h / 7")} || ' ' || ${oneOf(things, "h / 11")} || ' ' || i.rare`,
      notes: `case when h % 4 = 0 then 'Ask the vendor of the ' || ${oneOf(things, "h / 13")} || ' about ' || i.rare else '' end`,
      kind: `case when i.w % ${IN_PHASE} = 0 then 'summary' else 'task' end`,
      state: `case when ${progress} = 1 then 'done' when h % 100 between 45 and 56 then 'inProgress' else 'open' end`,
      percent_complete: progress,
      priority: "(h / 17) % 1001",
      duration: "60 * (1 + h % 40)",
      deadline: `case when h % 3 = 0 then (extract(epoch from date_trunc('day', now())) / 60)::int4 + ((h / 3) % 730 - 365) * 1440 + 1020 end`,
      version: String(version),
      created_at: "i.made",
      updated_at: "i.made",
    },
  });
}

async function seedLinks(client: pg.Client): Promise<void> {
  const made = { id: "uuidv7()", project_id: "i.project_id", created_at: "i.made", updated_at: "i.made" };
  await withoutIndexes(client, "dependencies", () =>
    copyRow(client, {
      table: "dependencies",
      from: "(select * from t_items where before_id is not null order by n) i",
      values: { ...made, predecessor_id: "i.before_id", successor_id: "i.id" },
    }),
  );
  await withoutIndexes(client, "assignments", () =>
    copyRow(client, {
      table: "assignments",
      from: `(select t_items.*, p.id as person from t_items join t_people p on p.place = ${workerPlace("t_items.place", "w")} where w % ${IN_PHASE} > 0 order by n) i`,
      values: { ...made, work_item_id: "i.id", person_id: "i.person" },
    }),
  );
  await withoutIndexes(client, "taggings", () =>
    copyRow(client, {
      table: "taggings",
      from: "(select * from t_items where n % 10 = 0 order by n) i",
      values: { ...made, subject_id: "i.id" },
    }),
  );
}
