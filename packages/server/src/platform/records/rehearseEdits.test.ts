import { api, type Client, type Edit } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";

let gantry: TestApp;
let ada: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await createTestApp();
  ada = gantry.as(await gantry.addUser("administrator", "Ada"));
  projectId = (await ada(api.project.create, { body: { key: "NET", name: "Network" } })).id;
});
afterAll(() => gantry.close());

const make = (name: string) => ada(api.workItem.create, { body: { projectId, name } });
const rename = ({ id, version }: { id: string; version: number }, name: string): Edit => ({
  op: "update",
  record: "workItem",
  id,
  version,
  values: { name },
});

test("tells what would change, and writes nothing", async () => {
  const row = await make("Cable");
  const preview = await ada(api.edits.preview, { body: { edits: [rename(row, "Cables")] } });
  expect(preview.refused).toEqual([]);
  expect(preview.changes).toContainEqual({
    record: "workItem",
    id: row.id,
    verb: "updated",
    before: { name: "Cable" },
    after: { name: "Cables" },
  });
  expect(await ada(api.workItem.get, { params: { id: row.id } })).toEqual(row);
  expect((await ada(api.workItem.history, { params: { id: row.id } })).items).toHaveLength(1);
});

test("tells which edits would be refused, and what the others would change", async () => {
  const rows = await Promise.all(["A", "B", "C", "D", "E"].map((name) => make(name)));
  const edits = rows.map((row, index) => rename(row, index === 3 ? "" : `${row.name}!`));
  const preview = await ada(api.edits.preview, { body: { edits } });
  expect(preview.refused.map(({ index, id, code }) => [index, id, code])).toEqual([
    [3, rows[3]?.id, "request.invalid"],
  ]);
  const names = preview.changes.filter(({ record }) => record === "workItem").map(({ after }) => String(after["name"]));
  // Rows written at once are told in the order of their ids.
  expect(names.toSorted()).toEqual(["A!", "B!", "C!", "E!"]);
});

test("an edit based on an older version is told as refused", async () => {
  const row = await make("Old");
  await ada(api.workItem.patch, { params: { id: row.id }, body: { name: "Newer" } }, { version: row.version });
  const { refused } = await ada(api.edits.preview, { body: { edits: [rename(row, "Mine")] } });
  expect(refused).toMatchObject([{ index: 0, code: "row.conflict" }]);
});
