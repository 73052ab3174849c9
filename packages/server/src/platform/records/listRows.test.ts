import { api, type Client } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";

let gantry: TestApp;
let ada: Client;
let projectId: string;

const items: Record<string, unknown>[] = [
  { name: "Order firewalls", kind: "task", deadline: "2026-05-12T08:00", priority: 700, notes: "ask the vendor" },
  { name: "Fire drill", kind: "task", deadline: "2026-05-12T17:00", priority: 500 },
  { name: "Go live", kind: "milestone", deadline: "2026-06-01T08:00", priority: 500 },
  { name: 'Say "when"', kind: "task", priority: 500, percentComplete: 0.5 },
  { name: "100% done", kind: "finishMilestone", priority: 100, percentComplete: 1 },
];

beforeAll(async () => {
  gantry = await createTestApp();
  const userId = await gantry.addUser("administrator", "Ada");
  ada = gantry.as(userId);
  projectId = (await ada(api.project.create, { body: { key: "FW", name: "Firewalls", managerId: userId } })).id;
  await ada(api.project.create, { body: { key: "OLD", name: "Old things", state: "done" } });
  for (const values of items) await gantry.add("workItem", { projectId, ...values });
});
afterAll(() => gantry.close());

const names = async (q: string) => (await ada(api.workItem.list, { query: { q } })).items.map((item) => item.name);

describe("the query language", () => {
  test.each([
    ["kind:milestone", ["Go live"]],
    ["kind:milestone,finishMilestone sort:name", ["100% done", "Go live"]],
    ["-kind:task sort:-name", ["Go live", "100% done"]],
    ["deadline:2026-05-12 sort:deadline", ["Order firewalls", "Fire drill"]],
    ["deadline>2026-05-12", ["Go live"]],
    ["deadline<=2026-05-12 sort:-deadline", ["Fire drill", "Order firewalls"]],
    ["deadline:2026-05-12T17:00", ["Fire drill"]],
    ["deadline:none sort:name", ["100% done", 'Say "when"']],
    ["-deadline:none priority>=700", ["Order firewalls"]],
    ["percentComplete>=50% percentComplete<100%", ['Say "when"']],
    ["name~fire sort:name", ["Fire drill", "Order firewalls"]],
    ["name~100%", ["100% done"]],
    ['name:"Go live"', ["Go live"]],
    ['name:"Say \\"when\\""', ['Say "when"']],
    ["fire", ["Fire drill", "Order firewalls"].toSorted()],
    ["vendor", ["Order firewalls"]],
    ["fire -drill", ["Order firewalls"]],
    ["sort:priority,-name", ["100% done", 'Say "when"', "Go live", "Fire drill", "Order firewalls"]],
    ["active:no", []],
    ["createdAt>=today sort:name limit", []],
  ])("%s", async (q, expected) => {
    const found = await names(q);
    expect(q.includes("sort:") ? found : found.toSorted()).toEqual(expected);
  });

  test("knows me, and computed fields", async () => {
    expect(
      (await ada(api.project.list, { query: { q: "managerId:me state:active computedStart:none" } })).items.map(
        (each) => each.key,
      ),
    ).toEqual(["FW"]);
    expect(await names("totalFloat<0")).toEqual([]);
    expect(await names("critical:yes sort:-start")).toEqual([]);
  });

  test.each([
    ["colour:red", 1, 'There is no field "colour"'],
    ["kind:task colour:red", 11, 'There is no field "colour"'],
    ["kind:tusk", 6, "is one of task, milestone"],
    ["deadline:soon", 10, "takes a day"],
    ["priority:high", 10, "takes a number"],
    ["priority>", 10, "A value is missing"],
    ['name:"open', 6, "not closed"],
    ["parts:none", 7, "cannot be filtered"],
    ["sort:parts", 6, "cannot be sorted"],
    ["name<b", 6, "compares numbers and dates"],
  ])("%s is refused at its character", async (q, character, words) => {
    const { problem } = await problemOf(ada(api.workItem.list, { query: { q } }));
    expect(problem).toMatchObject({ status: 400, code: "query.invalid" });
    expect(problem.detail).toContain(`At character ${character} `);
    expect(problem.detail).toContain(words);
  });

  test.each([
    "'; drop table users; --",
    "name~\\",
    "name~%_",
    "a & b | !c:*",
    "name:\u0001",
    "-",
    "--",
    ",",
    ":",
    '"',
    "sort:",
  ])("%s does no harm", async (q) => {
    const answer = await ada(api.workItem.list, { query: { q } }).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toMatchObject({ status: 400 });
    expect(await names("")).toHaveLength(items.length);
  });
});

const pages = async (q: string, limit: number): Promise<string[]> => {
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ada(api.workItem.list, { query: { q, limit, ...(cursor === undefined ? {} : { cursor }) } });
    seen.push(...page.items.map((item) => item.id));
    if (page.next === null) return seen;
    cursor = page.next;
  }
};

describe("paging", () => {
  test.each([
    "",
    "sort:priority",
    "sort:-priority",
    "sort:deadline",
    "sort:-deadline",
    "sort:-priority,deadline,-name",
    "sort:createdAt",
    "sort:-percentComplete",
    "sort:active",
  ])("in the order of %s gives every row once, also among equal and empty values", async (q) => {
    const all = (await ada(api.workItem.list, { query: { q } })).items.map((item) => item.id);
    expect(all).toHaveLength(items.length);
    for (const limit of [1, 2, 3]) expect(await pages(q, limit)).toEqual(all);
  });

  test("refuses cursors it did not give and cursors of another order", async () => {
    const { next } = await ada(api.workItem.list, { query: { q: "sort:priority", limit: 1 } });
    const forged = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const id = projectId;
    for (const [q, cursor] of [
      ["sort:name", next ?? ""],
      ["", "nonsense"],
      ["sort:priority", forged({ order: "priority", values: ["1; drop table users"], id })],
      ["sort:priority", forged({ order: "priority", values: ["\0"], id })],
    ] as const)
      expect((await problemOf(ada(api.workItem.list, { query: { q, cursor } }))).problem.code).toBe("cursor.invalid");
  });

  test("counts, and gives only the fields asked for", async () => {
    const page = await ada(api.workItem.list, {
      query: { q: "kind:task sort:name", limit: 1, total: "count", fields: "name, deadline" },
    });
    expect(page.total).toBe(3);
    expect(Object.keys(page.items[0] ?? {}).sort()).toEqual([
      "createdAt",
      "deadline",
      "deletedAt",
      "id",
      "name",
      "updatedAt",
      "version",
    ]);
    expect((await problemOf(ada(api.workItem.list, { query: { fields: "colour" } }))).problem.code).toBe(
      "request.invalid",
    );
  });
});

describe("rows of a project", () => {
  let scheduled: { id: string; key: string };

  beforeAll(async () => {
    scheduled = await ada(api.project.create, { body: { key: "SCH", name: "Scheduled" } });
    for (let number = 0; number < 14; number++)
      await gantry.add("workItem", { projectId: scheduled.id, name: `Scheduled ${number % 5}` });
    // Of three of four something is computed, and some of it is equal.
    await sql`insert into work_item_schedules (org_id, work_item_id, project_id, start, finish)
      select org_id, id, project_id, (number * 7 % 4) * 1440, (number * 5 % 3) * 1440 from work_items
      where project_id = ${scheduled.id} and number % 4 <> 0`.execute(gantry.services.database.db);
  });

  test.each(["sort:start", "sort:-start", "sort:finish,-name", "sort:-finish,name"])(
    "in the order of what is computed, %s, is the same however it is named and cut into pages",
    async (sort) => {
      const { id, key } = scheduled;
      const all = (await names(`${sort} project.state:active project:${key}`)).length;
      expect(all).toBe(14);
      const rows = (await ada(api.workItem.list, { query: { q: `project:${key}` } })).items;
      const [, descending, name] = /^sort:(-?)(start|finish)/.exec(sort) ?? [];
      const values = new Map(rows.map((row) => [row.id, row[name as "start" | "finish"]]));
      for (const q of [`projectId:${id} ${sort}`, `project:${key} -name:none ${sort}`])
        for (const limit of [1, 4, 9, 14]) {
          const found = await pages(q, limit);
          expect(new Set(found).size).toBe(14);
          const dates = found.map((each) => values.get(each) ?? (descending ? "" : "~"));
          expect(dates).toEqual(descending ? dates.toSorted().toReversed() : dates.toSorted());
        }
      expect(await pages(`projectId:${id} ${sort}`, 3)).toEqual(await pages(`projectId:${id} ${sort}`, 50));
    },
  );
});
