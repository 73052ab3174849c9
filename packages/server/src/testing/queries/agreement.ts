import {
  bindQuery,
  compareRows,
  matchesQuery,
  parseQuery,
  type QueryContext,
  type QueryRows,
  type RecordDeclaration,
} from "@gantry/records";
import type pg from "pg";
import type { Bind } from "../../platform/access/visibleRows.ts";
import { conditionSql } from "../../platform/records/query/conditionSql.ts";
import { withKnownTargets } from "../../platform/records/query/knownTargets.ts";
import { orderSql, sortSql } from "../../platform/records/query/pathSql.ts";
import type { QueryScope } from "../../platform/records/query/queryScope.ts";
import { columnTypes, mappingOf, toColumn } from "../../platform/records/recordMapping.ts";
import { customTexts, searchWords } from "../../platform/records/tables/tableStatements.ts";
import { customFields, type World, type WorldRow } from "./world.ts";

const ORG = "00000000-0000-7000-8000-000000000000";

/** Ids of the rows that meet a query, in its order, as either side finds them. */
export interface Answers {
  database: readonly string[];
  memory: readonly string[];
}

/** One client's tables with a world's rows in them, to be asked the same as the rows in hand. */
export class QueryAgreement {
  readonly #client: pg.Client;
  readonly #world: World;
  readonly #context: QueryContext;
  readonly #rows: QueryRows;

  private constructor(client: pg.Client, world: World) {
    this.#client = client;
    this.#world = world;
    this.#context = {
      today: "2026-11-22",
      userId: ORG,
      personId: null,
      timeZone: "Europe/Berlin",
      declarations: world.declarations,
      customFields: () => customFields,
      isReadable: (_, name) => !name.startsWith("money"),
    };
    this.#rows = rowsOf(world);
  }

  /** Writes the world into tables of its own that last as long as the connection. */
  static async open(client: pg.Client, world: World): Promise<QueryAgreement> {
    await client.query(searchWords);
    await client.query(customTexts);
    for (const declaration of world.declarations)
      await writeRows(client, declaration, world.rows.get(declaration.name) ?? []);
    return new QueryAgreement(client, world);
  }

  /** Null for a query that cannot be understood. */
  async ask(record: string, text: string): Promise<Answers | null> {
    const declaration = this.#world.declarations.find(({ name }) => name === record);
    if (!declaration) throw new Error(`There is no ${record} here.`);
    const query = bindQuery(declaration, parseQuery(text), this.#context);
    if (query.problems.length > 0) return null;
    const scopeOf = (bind: Bind): QueryScope => ({
      bind,
      org: `${bind(ORG)}::uuid`,
      visible: () => "t.shown",
      mapping: mappingOf,
    });
    const { condition: known } = await withKnownTargets(query, {
      scope: scopeOf,
      read: async (statement, given) => (await this.#client.query<{ id: string }>(statement, [...given])).rows,
    });
    const rows = this.#world.rows.get(record) ?? [];
    const memory = rows
      .filter((row) => matchesQuery(query.condition, row, this.#rows))
      .toSorted(compareRows(query.sort, this.#rows));
    const values: unknown[] = [];
    const scope = scopeOf((value) => `$${values.push(value)}`);
    const mapping = mappingOf(declaration);
    const condition = conditionSql(known, mapping, scope);
    const sort = query.sort.map((key, index) => sortSql(key, mapping, scope, `s${index}`));
    const order = [...sort.map((key) => orderSql(key)), "t.id"].join(", ");
    const { rows: found } = await this.#client.query<{ id: string }>(
      `select t.id from ${mapping.source}${sort.map(({ joins }) => joins).join("")} where t.org_id = ${scope.org} and ${condition} order by ${order}`,
      values,
    );
    return { database: found.map(({ id }) => id), memory: memory.map(({ id }) => id) };
  }
}

function rowsOf({ declarations, rows }: World): QueryRows {
  const reachable = new Map(
    declarations.map(({ name }) => [name, (rows.get(name) ?? []).filter((row) => row["shown"] && !row["trashed"])]),
  );
  return {
    byId: ({ name }, id) => reachable.get(name)?.find((row) => row.id === id) ?? null,
    naming: ({ name }, field, id) => reachable.get(name)?.filter((row) => row[field] === id) ?? [],
  };
}

async function writeRows(client: pg.Client, declaration: RecordDeclaration, rows: readonly WorldRow[]): Promise<void> {
  const { table, own: all } = mappingOf(declaration);
  const own = all.filter(({ name }) => name !== "custom");
  const type = (kind: (typeof own)[number]["field"]["kind"]): string =>
    kind === "rank" ? 'text collate "C"' : columnTypes[kind].replace(/^_(.*)/, "$1[]");
  const searched = own.filter(({ field }) => field.searchable).map(({ column }) => `coalesce(${column}, '')`);
  await client.query(`drop table if exists pg_temp.${table}`);
  await client.query(`create temporary table ${table} (org_id uuid, id uuid primary key, created_at timestamptz(3),
    updated_at timestamptz(3), deleted_at timestamptz(3), custom jsonb, shown boolean,
    ${own.map(({ column, field }) => `${column} ${type(field.kind)}`).join(", ")},
    words tsvector generated always as (search_words(${[...searched, "custom_texts(custom)"].join(` || ' ' || `)})) stored)`);
  const columns = [
    "org_id",
    "id",
    "created_at",
    "updated_at",
    "deleted_at",
    "custom",
    "shown",
    ...own.map(({ column }) => column),
  ];
  for (const row of rows) {
    const { createdAt, trashed, custom, shown } = row;
    const given = own.map(({ name, field }) =>
      field.kind === "json" ? JSON.stringify(row[name]) : toColumn(field, row[name]),
    );
    await client.query(
      `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
      [ORG, row.id, createdAt, createdAt, trashed ? createdAt : null, JSON.stringify(custom), shown, ...given],
    );
  }
}
