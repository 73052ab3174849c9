import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";

let gantry: TestApp;
let ada: Client;
let max: Client;
let parentId: string;

beforeAll(async () => {
  gantry = await createTestApp();
  const adaId = await gantry.addUser("administrator", "Ada");
  ada = gantry.as(adaId);
  const open = await ada(api.project.create, {
    body: { key: "OPN", name: "Open", visibility: "organisation", managerId: adaId },
  });
  const closed = await ada(api.project.create, { body: { key: "HID", name: "Hidden", managerId: adaId } });
  max = gantry.as(await gantry.addUser("member", "Max"));
  parentId = await gantry.add("workItem", {
    projectId: open.id,
    name: "Phase",
    duration: 0,
    deadline: "1969-12-31T23:00",
  });
  const item = (projectId: string, values: object) => gantry.add("workItem", { projectId, ...values });
  await item(open.id, { name: "a", duration: 60, state: "done", parentId, deadline: "2026-05-12T08:00" });
  await item(open.id, { name: "b", duration: 120, state: "inProgress", parentId, deadline: "2026-05-12T17:00" });
  await item(closed.id, { name: "c", duration: 240, state: "done", deadline: "2026-05-13T08:00" });
  // Work in a project that anybody may see, done by somebody, linked to a project that not everybody may see.
  const personId = await gantry.add("person", { name: "Ana Kim", team: "Field", costRate: 5000 });
  await gantry.add("assignment", { projectId: open.id, workItemId: parentId, personId });
});
afterAll(() => gantry.close());

const groups = (as: Client, query: { by?: string; q?: string; sum?: string }) => as(api.workItem.groups, { query });
const counted = async (as: Client, query: { by?: string; q?: string }) =>
  (await groups(as, query)).groups.map(({ value, count }) => [value, count]);

describe("groups of a list", () => {
  test("count and add up what the asker may see, in the order of what they are grouped by", async () => {
    const { groups: found, by } = await groups(ada, { by: "status", sum: "duration, deadline" });
    expect(by).toBe("state");
    expect(found).toEqual([
      {
        value: "open",
        label: null,
        count: 1,
        sums: { duration: 0 },
        ranges: { deadline: { first: "1969-12-31T23:00", last: "1969-12-31T23:00" } },
      },
      {
        value: "inProgress",
        label: null,
        count: 1,
        sums: { duration: 120 },
        ranges: { deadline: { first: "2026-05-12T17:00", last: "2026-05-12T17:00" } },
      },
      {
        value: "done",
        label: null,
        count: 2,
        sums: { duration: 300 },
        ranges: { deadline: { first: "2026-05-12T08:00", last: "2026-05-13T08:00" } },
      },
    ]);
    expect(await counted(max, { by: "state" })).toEqual([
      ["open", 1],
      ["inProgress", 1],
      ["done", 1],
    ]);
  });

  test("follow the query, and the group that it names", async () => {
    expect(await counted(ada, { q: "duration>=2h group:-state" })).toEqual([
      ["done", 1],
      ["inProgress", 1],
    ]);
    expect(await counted(ada, { q: "duration>=2h", by: "state" })).toEqual([
      ["inProgress", 1],
      ["done", 1],
    ]);
  });

  test("stand beside the figures of all rows, which need no groups", async () => {
    const { total } = await groups(ada, { by: "state", sum: "duration,deadline" });
    const range = { first: "1969-12-31T23:00", last: "2026-05-13T08:00" };
    expect(total).toEqual({ count: 4, sums: { duration: 420 }, ranges: { deadline: range } });
    expect(await groups(max, { sum: "duration" })).toEqual({
      by: null,
      groups: [],
      more: false,
      total: { count: 3, sums: { duration: 180 }, ranges: {} },
    });
    const none = await groups(max, { q: "name:nothing", sum: "duration,deadline" });
    expect(none.total).toMatchObject({ count: 0, sums: { duration: 0 } });
  });

  test("are named by the row that a reference leads to, empty ones last", async () => {
    const { groups: found } = await groups(ada, { by: "parent" });
    expect(found.map(({ value, label, count }) => [value, label, count])).toEqual([
      [parentId, "Phase", 2],
      [null, null, 2],
    ]);
  });

  test("of moments are days", async () => {
    expect(await counted(ada, { by: "deadline" })).toEqual([
      ["1969-12-31", 1],
      ["2026-05-12", 2],
      ["2026-05-13", 1],
    ]);
    expect((await counted(ada, { by: "createdAt" })).map(([, count]) => count)).toEqual([4]);
  });

  test("go through references, as far as one may see", async () => {
    expect(await counted(ada, { by: "project.key" })).toEqual([
      ["HID", 1],
      ["OPN", 3],
    ]);
    expect(await counted(max, { by: "project.manager.name" })).toEqual([["Ada", 3]]);
  });

  test.each([
    [{ by: "colour" }, "There is no field"],
    [{ by: "parts" }, "cannot be grouped"],
    [{ by: "state", sum: "state,colour" }, "There is no field"],
  ])("%j is refused", async (query, words) => {
    const { problem } = await problemOf(groups(ada, query));
    expect(problem).toMatchObject({ status: 400, code: "request.invalid" });
    expect(problem.detail).toContain(words);
  });
});

describe("what a query looks at through references is what the asker may see", () => {
  const names = async (as: Client, q: string) =>
    (await as(api.workItem.list, { query: { q: `${q} sort:name` } })).items.map(({ name }) => name);

  test("a field that may not be read is empty", async () => {
    expect(await names(ada, "assignments.person.costRate>0")).toEqual(["Phase"]);
    expect(await names(max, "assignments.person.costRate>0")).toEqual([]);
    expect(await names(max, "assignments.person.costRate:none")).toEqual(["a", "b", "Phase"]);
    expect(await names(max, 'assignee:"ana kim"')).toEqual(["Phase"]);
  });

  test("a row that may not be seen is empty, for conditions, orders and groups", async () => {
    const hidden = (await ada(api.project.list, { query: { q: "key:HID" } })).items[0];
    const [own] = (await ada(api.workItem.list, { query: { q: "name:a" } })).items;
    const [other] = (await ada(api.workItem.list, { query: { q: "name:c" } })).items;
    // An item of the open project whose parent lies in the hidden one, as only the system itself could write it.
    await gantry.services.database.pool.query("update work_items set parent_id = $1 where id = $2", [
      other?.id,
      own?.id,
    ]);
    expect(await names(ada, "parent.name:c")).toEqual(["a"]);
    expect(await names(max, "parent.name:c")).toEqual([]);
    expect(await names(max, "parent:c")).toEqual([]);
    expect(await names(max, "parent.name:none name:a")).toEqual(["a"]);
    expect(await names(max, `parent.project:${hidden?.id}`)).toEqual([]);
    const found = await groups(max, { by: "parent" });
    expect(JSON.stringify(found)).not.toContain(other?.id);
    expect((await max(api.workItem.list, { query: { q: "sort:parent,name" } })).items.map(({ name }) => name)).toEqual([
      "b",
      "a",
      "Phase",
    ]);
  });
});
