import { recordNamed, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../testing/testDatabase.ts";
import { openDatabase, type OpenDatabase } from "../../db/database.ts";
import { deriveTables } from "./deriveTables.ts";

let empty: TestDatabase;
let database: OpenDatabase;

beforeAll(async () => {
  empty = await createTestDatabase();
  database = openDatabase(empty.connection);
});
afterAll(async () => {
  await database.close();
  await empty.drop();
});

const run = async <T>(statement: string): Promise<T[]> =>
  (await database.db.executeQuery<T>(CompiledQuery.raw(statement))).rows;
const columnsOf = async (table: string): Promise<string[]> =>
  (
    await run<{ column: string }>(
      `select column_name as column from information_schema.columns where table_name = '${table}' order by 1`,
    )
  ).map(({ column }) => column);

/** The declaration of risks, under another name and with other fields. */
function like(fields: RecordDeclaration["fields"], name = "vendors"): RecordDeclaration {
  return { ...recordNamed("risk"), name, plural: name, prefix: null, unique: [["title"]], fields };
}
const risk = recordNamed("risk").fields;
const { projectId, title, state, description, probability } = risk as Required<typeof risk>;
const first = { projectId, title, state } as RecordDeclaration["fields"];

test("a declaration without a table gets one, with its text index; asked again nothing changes", async () => {
  await deriveTables(database.db, [like(first)]);
  await deriveTables(database.db, [like(first)]);
  expect(await columnsOf("vendors")).toEqual(
    "created_at custom deleted_at id org_id project_id state title updated_at version words".split(" "),
  );
  const indexes = await run<{ name: string }>(
    "select indexname as name from pg_indexes where tablename = 'vendors' order by 1",
  );
  expect(indexes.map(({ name }) => name)).toEqual([
    "vendors_pkey",
    "vendors_project",
    "vendors_title_unique",
    "vendors_words",
  ]);
});

test("what lists are ordered by gets an index, also where the table is there already", async () => {
  const ordered: RecordDeclaration = {
    ...like(first),
    orders: ["title", "-updatedAt"],
    indexes: [["projectId", "state"]],
  };
  await deriveTables(database.db, [ordered]);
  await deriveTables(database.db, [ordered]);
  const indexes = await run<{ definition: string }>(
    "select indexdef as definition from pg_indexes where tablename = 'vendors' and (indexname like '%order' or indexname like '%index') order by indexname",
  );
  expect(indexes.map(({ definition }) => definition.split(" USING ")[1])).toEqual([
    "btree (org_id, project_id, state) WHERE (deleted_at IS NULL)",
    'btree (org_id, project_id, lower(title) COLLATE "C", id) WHERE (deleted_at IS NULL)',
    "btree (org_id, project_id, updated_at DESC, id) WHERE (deleted_at IS NULL)",
    'btree (org_id, lower(title) COLLATE "C", id) WHERE (deleted_at IS NULL)',
    "btree (org_id, updated_at DESC, id) WHERE (deleted_at IS NULL)",
  ]);
});

test("a new field gets a column, which rows that are there fill with its initial value; searched, it is found by its words", async () => {
  await run(
    "insert into vendors (org_id, id, project_id, title, state) select '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', id, 'Acme', 'open' from projects limit 1",
  );
  await deriveTables(database.db, [like({ ...first, description, probability } as RecordDeclaration["fields"])]);
  expect(await columnsOf("vendors")).toContain("probability");
  const [words] = await run<{ of: string }>(
    "select col_description('vendors'::regclass, attnum) as of from pg_attribute where attrelid = 'vendors'::regclass and attname = 'words'",
  );
  expect(words?.of).toBe("search_words: title, description, custom");
});

test("a column of another type is refused, with nothing added", async () => {
  const changed = { ...first, state: probability, more: title } as RecordDeclaration["fields"];
  await expect(deriveTables(database.db, [like(changed)])).rejects.toThrow(
    '"vendors.state" is declared as ratio (float8), but the column vendors.state is text. Write a migration that changes it.',
  );
  expect(await columnsOf("vendors")).not.toContain("more");
});

test("a new field that must hold something and has no initial value is refused", async () => {
  await expect(
    deriveTables(database.db, [like({ ...first, extra: title } as RecordDeclaration["fields"])]),
  ).rejects.toThrow('"vendors.extra" is new, must hold something and has no initial value');
});

test("of an older version's shape only what it had is made", async () => {
  const only = new Map([["clients", new Set(["project_id", "title"])]]);
  await deriveTables(database.db, [like(first, "clients"), like(first, "suppliers")], only);
  expect(await columnsOf("clients")).not.toContain("state");
  expect(await columnsOf("suppliers")).toEqual([]);
});

test("several servers that start at once add once", async () => {
  await Promise.all([1, 2, 3].map(() => deriveTables(database.db, [like(first, "partners")])));
  expect(await columnsOf("partners")).toContain("title");
});
