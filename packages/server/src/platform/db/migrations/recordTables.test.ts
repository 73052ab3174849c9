import { records, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../testing/testDatabase.ts";
import { columnTypes, mappingOf } from "../../records/recordMapping.ts";
import { openDatabase, type OpenDatabase } from "../database.ts";
import { migrate, migrationNames } from "../migrate.ts";
import { migrations } from "./migrations.ts";

let test_: TestDatabase;
let database: OpenDatabase;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = openDatabase(test_.connection);
});
afterAll(async () => {
  await database.close();
  await test_.drop();
});

interface ColumnRow {
  column: string;
  type: string;
  nullable: boolean;
}

const query = async <T>(statement: string, values: unknown[] = []): Promise<T[]> =>
  (await database.db.executeQuery<T>(CompiledQuery.raw(statement, values))).rows;

const columnsOf = (table: string) =>
  query<ColumnRow>(
    `select column_name as column, replace(udt_name, 'bool', 'boolean') as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );

const system = ["org_id", "id", "version", "created_at", "updated_at", "deleted_at", "custom", "words"];

test.each((records as readonly RecordDeclaration[]).map((declaration) => [declaration.name, declaration] as const))(
  "the table of %s has a column for each field, of its type, and no other",
  async (_, declaration) => {
    const mapping = mappingOf(declaration);
    const found = (await columnsOf(mapping.table)).filter(({ column }) => !system.includes(column));
    const declared = mapping.own
      .filter(({ name }) => name !== "custom")
      .map(({ column, field }) => ({
        column,
        type: columnTypes[field.kind],
        nullable: field.nullable,
      }));
    const byColumn = (a: ColumnRow, b: ColumnRow) => (a.column < b.column ? -1 : 1);
    expect(found.toSorted(byColumn)).toEqual(declared.toSorted(byColumn));
  },
);

test("computed fields have columns that may be empty", async () => {
  const tables: Record<string, string> = {
    project: "project_schedules",
    workItem: "work_item_schedules",
    baseline: "baseline_totals",
    keptForecast: "kept_forecast_results",
  };
  for (const declaration of records as readonly RecordDeclaration[]) {
    const { derived } = mappingOf(declaration);
    if (derived.length === 0) continue;
    const found = await columnsOf(tables[declaration.name] ?? "");
    for (const { column, field } of derived)
      expect(found).toContainEqual({ column, type: columnTypes[field.kind], nullable: true });
  }
});

test("every primary and foreign key begins with the organisation", async () => {
  const keys = await query<{ name: string; first: string }>(
    `select c.conname as name, a.attname as first from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype in ('p', 'f') and c.connamespace = 'public'::regnamespace and c.conrelid::regclass::text not like 'kysely%'`,
  );
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter(({ first }) => first !== "org_id")).toEqual([]);
});

async function emptyDatabase(): Promise<TestDatabase> {
  const empty = await createTestDatabase();
  const admin = openDatabase(empty.connection);
  await admin.db.executeQuery(CompiledQuery.raw("drop schema public cascade"));
  await admin.db.executeQuery(CompiledQuery.raw("create schema public"));
  await admin.close();
  return empty;
}

test("a migration that arrives after one with a higher number is applied all the same", async () => {
  const empty = await emptyDatabase();
  const [before, ahead] = ["0013-link-projects", "0018-index-siblings"] as const;
  await migrate(empty.connection, { to: { migration: before, derived: new Map() } });
  // As a version left it that knew this one and not yet those between.
  const early = openDatabase(empty.connection);
  await migrations[ahead]?.up(early.db);
  await early.db.executeQuery(
    CompiledQuery.raw("insert into kysely_migration (name, timestamp) values ($1, '2026-01-05T08:00:00Z')", [ahead]),
  );
  await early.close();
  expect(await migrate(empty.connection)).toEqual(migrationNames.filter((name) => name > before && name !== ahead));
  await empty.drop();
});

test("several servers that start at once migrate once", async () => {
  const empty = await emptyDatabase();
  const applied = await Promise.all([1, 2, 3].map(() => migrate(empty.connection)));
  expect(applied.map((names) => names.length > 0).filter(Boolean)).toHaveLength(1);
  expect(await migrate(empty.connection)).toEqual([]);
  await empty.drop();
});
