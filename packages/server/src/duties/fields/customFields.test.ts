import { api, customField, customOf, endpointsOf, risk, type Client } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reindex } from "../../platform/search/reindex.ts";
import { problemOf } from "../../testing/problemOf.ts";
import { settle } from "../../testing/state/settle.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let projectId: string;
const risks = endpointsOf(risk);
const fields = endpointsOf(customField);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
  for (const body of [
    { key: "costCentre", name: "Cost centre", kind: "text" },
    { key: "points", name: "Points", kind: "integer", least: 1, most: 13 },
    { key: "sponsor", name: "Sponsor", kind: "user" },
    {
      key: "region",
      name: "Region",
      nameDe: "Gebiet",
      kind: "choice",
      choices: ["north", "south"],
    },
    { key: "sites", name: "Sites", kind: "choices", choices: ["Basel", "Bonn", "Brno"] },
  ])
    await admin(fields.create, { body: { recordType: "risk", ...body } });
});
afterAll(() => gantry.close());

const create = (custom: Record<string, unknown>) =>
  admin(risks.create, { body: { projectId, title: "Delay", custom } });
const update = (row: { id: string; version: number }, custom: Record<string, unknown>) => ({
  op: "update" as const,
  record: "risk",
  id: row.id,
  version: row.version,
  values: { custom },
});
const apply = (edit: ReturnType<typeof update>) => admin(api.edits.apply, { body: { edits: [edit] } });
const present = async ({ id }: { id: string }) => customOf(await admin(risks.get, { params: { id } }));

test("values are kept by key, merged when written, and emptied by null", async () => {
  const row = await create({ costCentre: "4711", region: "north" });
  await apply(update(row, { points: 5, region: null }));
  expect(await present(row)).toEqual({ costCentre: "4711", points: 5 });
});

test.each([
  [{ points: 14 }, "custom.points"],
  [{ points: 1.5 }, "custom.points"],
  [{ region: "west" }, "custom.region"],
  [{ colour: "red" }, "custom.colour"],
  [{ sponsor: "00000000-0000-7000-8000-00000000dead" }, "custom.sponsor"],
])("%j is refused with its place", async (custom, path) => {
  const { problem } = await problemOf(create(custom));
  expect(problem).toMatchObject({ status: 400, code: "request.invalid", issues: [{ path }] });
});

test("two people who change different custom fields of a row do not collide, the same one they do", async () => {
  const row = await create({ costCentre: "4711", points: 1 });
  await apply(update(row, { costCentre: "4712" }));
  await apply(update(row, { points: 2 }));
  expect(await present(row)).toEqual({ costCentre: "4712", points: 2 });
  expect((await problemOf(apply(update(row, { points: 3 })))).problem.code).toBe("row.conflict");
});

test("lists ask for them, are ordered and grouped by them, and find their texts", async () => {
  const made = [
    await create({ costCentre: "Zinnober house", sites: ["Basel", "Bonn"], points: 13 }),
    await create({ costCentre: "Zinnober yard", sites: ["Brno"], points: 2, region: "south" }),
  ];
  const found = async (q: string) => {
    const { items } = await admin(risks.list, { query: { q: `id:${made.map(({ id }) => id).join(",")} ${q}` } });
    return items.map(({ id }) => made.findIndex((row) => row.id === id));
  };
  expect(await found("cf.sites:Bonn,Brno sort:cf.points")).toEqual([1, 0]);
  expect(await found("-cf.sites:basel")).toEqual([1]);
  expect(await found("cf.points:none")).toEqual([]);
  expect(await found("zinn yard")).toEqual([1]);
  expect(await found("basel")).toEqual([0]);
  const query = { q: `id:${made.map(({ id }) => id).join(",")} group:cf.region`, sum: "cf.points" };
  const { groups } = await admin(risks.groups, { query });
  expect(groups.map(({ value, sums }) => [value, sums])).toEqual([
    ["south", { "cf.points": 2 }],
    [null, { "cf.points": 13 }],
  ]);
});

test("the search over everything finds their texts, old ones no longer", async () => {
  const row = await create({ costCentre: "Zugspitze" });
  const search = async (text: string) =>
    (await admin(api.live.search, { query: { text } })).items.map(({ id, snippet }) => [id, snippet?.field]);
  expect(await search("zugsp")).toEqual([[row.id, "custom"]]);
  await apply(update(row, { costCentre: "Watzmann" }));
  expect(await search("watzmann")).toEqual([[row.id, "custom"]]);
  expect(await search("zugspitze")).toEqual([]);
});

test("what is mistyped finds their words too, of texts and of lists, as they are written and when the index is made anew", async () => {
  const row = await create({ costCentre: "Zwieselbach", sites: ["Brno"] });
  const near = async (text: string) => {
    const { approximate, items } = await admin(api.live.search, { query: { text } });
    return approximate && items.some(({ id }) => id === row.id);
  };
  const { db } = gantry.gantry.database;
  await settle(gantry);
  expect([await near("Zweiselbach"), await near("Brnno")]).toEqual([true, true]);
  await sql`truncate search_words, search_progress`.execute(db);
  expect(await near("Zweiselbach")).toBe(false);
  await reindex(db);
  expect([await near("Zweiselbach"), await near("Brnno")]).toEqual([true, true]);
});

test("undo puts back what the action changed, and leaves custom values that others changed since", async () => {
  const row = await create({ costCentre: "4711", points: 1 });
  const { changeSetId } = await apply(update(row, { points: 2, region: "south" }));
  await apply(update({ ...row, version: 2 }, { costCentre: "4713" }));
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect(await present(row)).toEqual({ costCentre: "4713", points: 1 });
});

test("what must be filled in is asked for in new rows and where custom values change", async () => {
  const old = await create({});
  const field = await admin(fields.create, {
    body: { recordType: "risk", key: "class", name: "Class", required: true },
  });
  expect((await problemOf(create({}))).problem.issues).toEqual([
    { path: "custom.class", message: '"Class" must be filled in.' },
  ]);
  await admin(risks.patch, { params: { id: old.id }, body: { title: "Later" } }, { version: old.version });
  await admin(fields.remove, { params: { id: field.id } }, { version: field.version });
  expect(await present(await create({}))).toEqual({});
});

test.each([
  [{ key: "Cost centre" }, "key"],
  [{ key: "list", kind: "choice" }, "choices"],
  [{ key: "few", kind: "integer", least: 3, most: 2 }, "least"],
  [{ key: "other", recordType: "nothing" }, "recordType"],
])("a definition %j is refused", async (body, path) => {
  const { problem } = await problemOf(admin(fields.create, { body: { recordType: "risk", name: "X", ...body } }));
  expect(problem).toMatchObject({ status: 422, issues: [{ path }] });
});

test("key and kind of a field stay", async () => {
  const [field] = (await admin(fields.list, { query: { q: "key:points" } })).items;
  for (const body of [{ kind: "text" }, { key: "other" }])
    expect(
      (
        await problemOf(
          admin(fields.patch, { params: { id: field?.id ?? "" }, body }, { version: field?.version ?? 0 }),
        )
      ).problem.status,
    ).toBe(422);
});
