import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";

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

test.each(["!!!", "a & | !", "' or 1=1", "crm-99999999999", "<->", "\\"])("%s does no harm", async (text) => {
  expect(await search(ada, text)).toEqual(expect.any(Array));
});

test("shows no more than lists do", async () => {
  const member = gantry.as(await gantry.addUser("member"));
  expect((await search(member, "custom")).map((each) => each.record)).toEqual(["person"]);
  expect(await search(member, "CRM-12")).toEqual([]);
});
