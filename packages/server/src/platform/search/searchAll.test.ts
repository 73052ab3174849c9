import { api, type Client } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { transaction } from "../db/transaction.ts";
import { reindex } from "./reindex.ts";
import { keepWords } from "./searchWords.ts";

let gantry: TestApp;
let ada: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await createTestApp();
  ada = gantry.as(await gantry.addUser("administrator"));
  projectId = (await ada(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
  await gantry.add("workItem", { projectId, name: "Migrate customers", number: 12 });
  await gantry.add("workItem", { projectId, name: "Talk to CRM-12 people", number: 13 });
  await gantry.add("person", { name: "Custódio Customs", jobTitle: "Engineer" });
});
afterAll(() => gantry.close());

const search = async (client: Client, text: string) => (await client(api.live.search, { query: { text } })).items;

test("finds by the beginnings of words, in projects, work items and people", async () => {
  const found = await search(ada, "custom");
  expect(found.map(({ record, title, key, projectName }) => [record, title, key, projectName]).toSorted()).toEqual([
    ["person", "Custódio Customs", null, null],
    ["project", "Customer relations", "CRM", "Customer relations"],
    ["workItem", "Migrate customers", "CRM-12", "Customer relations"],
  ]);
  expect((await search(ada, "migr cust")).map((each) => each.title)).toEqual(["Migrate customers"]);
});

test("finds by key, the very one first", async () => {
  expect((await search(ada, "crm-12"))[0]).toMatchObject({ title: "Migrate customers", key: "CRM-12", projectId });
  expect((await search(ada, "crm"))[0]).toMatchObject({ record: "project" });
});

test("accents do not matter, nor whether German vowels are written out", async () => {
  await gantry.add("person", { name: "Jürgen Müller" });
  await gantry.add("person", { name: "Ida Moeller" });
  for (const text of ["müller", "muller", "Mueller", "jur mul"])
    expect((await search(ada, text)).map((each) => each.title)).toContain("Jürgen Müller");
  expect((await search(ada, "möller")).map((each) => each.title)).toEqual(["Ida Moeller"]);
});

test("finds in all fields that are searched of any record, and shows where", async () => {
  const description = "The firewall vendor is late again";
  const id = await gantry.add("risk", { projectId, title: "Delay", number: 1, description });
  const [found] = await search(ada, "firewall");
  expect(found).toMatchObject({
    record: "risk",
    id,
    key: "RSK-1",
    projectKey: "CRM",
    snippet: { field: "description", text: "The firewall vendor is late again", marks: [[4, 12]] },
  });
  expect((await search(ada, "rsk-1"))[0]).toMatchObject({ record: "risk", id });
});

test("what is mistyped finds words that are near, and says so", async () => {
  await transaction(gantry.services.database.db, (tx) => keepWords(tx, gantry.orgId, ["firewall", "customers"]));
  const answer = await ada(api.live.search, { query: { text: "fierwall" } });
  expect(answer).toMatchObject({ approximate: true, items: [{ record: "risk", title: "Delay" }] });
  expect(await ada(api.live.search, { query: { text: "firewall" } })).toMatchObject({ approximate: false });
  expect((await ada(api.live.search, { query: { text: "xyzzyq" } })).items).toEqual([]);
});

test("what is written, moved to the trash and brought back is found as it is", async () => {
  const item = await ada(api.workItem.create, { body: { projectId, name: "Zeppelin" } });
  expect((await search(ada, "zepp")).map(({ id }) => id)).toEqual([item.id]);
  const renamed = await ada(api.workItem.patch, { params: { id: item.id }, body: { name: "Airship" } }, { version: 1 });
  expect(await search(ada, "zepp")).toEqual([]);
  await ada(api.workItem.remove, { params: { id: item.id } }, { version: renamed.version });
  expect(await search(ada, "airship")).toEqual([]);
  await ada(api.workItem.restore, { params: { id: item.id } });
  expect((await search(ada, "airship")).map(({ id }) => id)).toEqual([item.id]);
});

test("gives page after page, and only the record types and the project asked for", async () => {
  for (let number = 0; number < 25; number++)
    await gantry.add("workItem", { projectId, name: `Page turner ${number}`, number: 100 + number });
  const page = (offset: number) => ada(api.live.search, { query: { text: "turner", limit: 10, offset } });
  const pages = [await page(0), await page(10), await page(20)];
  expect(pages.map(({ items, more }) => [items.length, more])).toEqual([
    [10, true],
    [10, true],
    [5, false],
  ]);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(25);
  const limited = await ada(api.live.search, { query: { text: "custom", records: "person,risk" } });
  expect(new Set(limited.items.map(({ record }) => record))).toEqual(new Set(["person"]));
  const other = await ada(api.project.create, { body: { key: "NET", name: "Customs network" } });
  const within = await ada(api.live.search, { query: { text: "custom", projectId: other.id } });
  expect(within.items.map(({ title }) => title)).toEqual(["Customs network"]);
});

test("a field that one may not read finds nothing for that one", async () => {
  await gantry.add("user", { name: "Somebody", email: "quetzal@example.org", role: "viewer" });
  const viewer = gantry.as(await gantry.addUser("viewer"));
  expect((await search(ada, "quetzal")).map(({ record }) => record)).toEqual(["user"]);
  expect(await search(viewer, "quetzal")).toEqual([]);
});

test("a private row is found by its owner alone", async () => {
  const member = await gantry.addUser("manager");
  await gantry.add("membership", { projectId, userId: member, role: "manager" });
  const own = gantry.as(member);
  await own(api.scenario.create, { body: { projectId, name: "Wombat plan", privateTo: member } });
  expect((await search(own, "wombat")).map(({ record }) => record)).toEqual(["scenario"]);
  expect(await search(ada, "wombat")).toEqual([]);
});

test("rows from before the index are read, in as many steps as it takes, and writers lose nothing", async () => {
  const { db } = gantry.services.database;
  await sql`truncate search_entries, search_progress`.execute(db);
  expect(await search(ada, "turner")).toEqual([]);
  expect(await reindex(db)).toBeGreaterThan(25);
  expect((await search(ada, "turner")).length).toBe(20);
  expect(await reindex(db)).toBe(0);
  expect(await ada(api.live.search, { query: { text: "turner" } })).toMatchObject({ indexing: false, more: true });
});

test.each(["!!!", "a & | !", "' or 1=1", "crm-99999999999", "<->", "\\"])("%s does no harm", async (text) => {
  expect(await search(ada, text)).toEqual(expect.any(Array));
});

test("shows no more than lists do", async () => {
  const member = gantry.as(await gantry.addUser("member"));
  expect((await search(member, "custom")).map((each) => each.record)).toEqual(["person"]);
  expect(await search(member, "CRM-12")).toEqual([]);
});
