import { api, ApiProblem, endpointsOf, issue, recordNamed } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { entryRecords } from "./registers/demoEntry.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp(true);
});
afterAll(() => test.close());

const tables = [
  "projects",
  "work_items",
  "dependencies",
  "assignments",
  "people",
  "calendars",
  "users",
  "memberships",
  "demo_rows",
  "work_item_schedules",
  "project_schedules",
  "schedule_requests",
  "work_item_numbers",
];
const talk = ["comment", "reaction", "checklistItem", "link", "tag", "tagging"] as const;
/** What the organisation fitted to itself. */
const tailoring = ["customField", "transitionRule", "savedView", "share"] as const;
const registers = [
  ...entryRecords,
  "team",
  "department",
  "groupMember",
  "skill",
  "personSkill",
  "absence",
  ...talk,
  ...tailoring,
].map(recordNamed);

async function counts(): Promise<Record<string, number>> {
  const columns = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ");
  const { rows } = await sql.raw<Record<string, number>>(`select ${columns}`).execute(test.gantry.database.db);
  return rows[0] ?? {};
}

it("is loaded by set-up when wanted, and scheduled", async () => {
  const { items } = await admin.call(api.project.list, { query: {} });
  expect(items.map((project) => project.key).sort()).toEqual(["CRM", "DRX", "HRS", "ISO", "LAP", "NET", "POR", "SRV"]);
  expect((await admin.call(api.person.list, { query: { total: "count" } })).total).toBe(30);
  await test.gantry.scheduler.idle();
  const late = await admin.call(api.project.get, {
    params: { id: items.find((project) => project.key === "NET")!.id },
  });
  expect((late.computedFinish ?? "") > (late.finish ?? "")).toBe(true);
  expect(late.percentComplete).toBeGreaterThan(0.5);
  expect((await admin.call(api.account.session, {})).organisation.demoRecords).toBe(1);
});

it("has something in every register, and actions that are work items", async () => {
  for (const each of registers) {
    const { items } = await admin.call(endpointsOf(each).list, { query: { limit: 5 } });
    expect([each.name, items.length > 0]).toEqual([each.name, true]);
  }
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from actions where work_item_id is null`.execute(test.gantry.database.db);
  expect(rows[0]?.count).toBe(0);
});

it("has plans that were agreed, are late against that, and can be looked at as they were", async () => {
  const { items } = await admin.call(api.baseline.list, { query: {} });
  expect(items.map(({ name }) => name).sort()).toEqual(["Agreed roll-out", "Approved plan", "Plan to the audit"]);
  for (const agreed of items) {
    const late = await admin.call(api.project.get, { params: { id: agreed.projectId } });
    expect([late.key, (late.computedFinish ?? "") > (agreed.finish ?? "")]).toEqual([late.key, true]);
    const at = agreed.capturedAt ?? "";
    const was = await admin.call(api.plan.asOf, { params: { id: agreed.projectId }, query: { at } });
    expect(was.project.percentComplete).toBeLessThan(late.percentComplete ?? 0);
    expect(was.workItems.count).toBe(agreed.itemCount);
    expect(was.project.computedFinish).toBe(agreed.finish);
  }
});

it("is not loaded twice", async () => {
  const refused = await admin.call(api.account.loadDemo, {}).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiProblem);
  expect((refused as ApiProblem).problem.code).toBe("demo.loaded");
});

it("goes as a whole, with what people added in it, and leaves everything else", async () => {
  const { items: projects } = await admin.call(api.project.list, { query: {} });
  const { items: people } = await admin.call(api.person.list, { query: { q: "Ana" } });
  const { items: calendars } = await admin.call(api.calendar.list, { query: { q: 'name:"Office hours"' } });
  const own = await admin.call(api.project.create, {
    body: { key: "OWN", name: "Our own", calendarId: calendars[0]!.id },
  });
  const item = await admin.call(api.workItem.create, { body: { projectId: own.id, name: "Real work" } });
  await admin.call(api.assignment.create, {
    body: { projectId: own.id, workItemId: item.id, personId: people[0]!.id },
  });
  const lesson = { projectId: own.id, title: "Ours", custom: { rootCause: "People" } };
  await admin.call(endpointsOf(issue).create, { body: lesson });
  const added = await admin.call(api.workItem.create, {
    body: { projectId: projects.find((each) => each.key === "CRM")!.id, name: "Added in the demo" },
  });
  const { items: latest } = await admin.call(api.workItem.list, { query: { q: "kind:task sort:-finish", limit: 1 } });
  await admin.call(api.dependency.create, {
    body: { projectId: own.id, predecessorId: latest[0]!.id, successorId: item.id },
  });
  const startOf = async () => (await admin.call(api.workItem.get, { params: { id: item.id } })).start ?? "";
  await test.gantry.scheduler.idle();
  expect((await startOf()) >= (latest[0]!.finish ?? "?")).toBe(true);
  await admin.call(api.account.deleteDemo, {});
  await test.gantry.scheduler.idle();
  const free = await startOf();
  expect([free !== "", free < (latest[0]!.finish ?? "")]).toEqual([true, true]);
  expect(await counts()).toEqual({
    projects: 1,
    work_items: 1,
    dependencies: 0,
    assignments: 1,
    people: 1,
    users: 1,
    memberships: 1,
    // The standard calendar, and the one our own project works by.
    calendars: 2,
    demo_rows: 0,
    work_item_schedules: 1,
    project_schedules: 1,
    schedule_requests: 0,
    work_item_numbers: 1,
  });
  for (const each of registers) {
    const { items } = await admin.call(endpointsOf(each).list, { query: {} });
    // The field says what the value of our own issue means.
    const kept = each.name === "customField" ? ["rootCause"] : each.name === "issue" ? [undefined] : [];
    expect([each.name, items.map((item) => (item as { key?: string }).key)]).toEqual([each.name, kept]);
  }
  expect(await admin.call(api.project.get, { params: { id: own.id } })).toMatchObject({ name: "Our own" });
  await expect(admin.call(api.workItem.get, { params: { id: added.id } })).rejects.toThrow();
  expect((await admin.call(api.account.session, {})).organisation.demoRecords).toBe(0);
});

it("can be loaded again afterwards, beside a project of the same key", async () => {
  await admin.call(api.project.create, { body: { key: "CRM", name: "Our CRM" } });
  expect(await admin.call(api.account.loadDemo, {})).toEqual({ projects: 8 });
  const { items } = await admin.call(api.project.list, { query: { q: "CRM" } });
  expect(items.map((project) => project.key).sort()).toEqual(["CRM", "CRM2"]);
  await admin.call(api.account.deleteDemo, {});
  expect(await counts()).toMatchObject({ projects: 2, demo_rows: 0, users: 1 });
});

it("is the administrators' to load and delete", async () => {
  const manager = await test.user(admin, "manager");
  for (const endpoint of [api.account.loadDemo, api.account.deleteDemo]) {
    const refused = await manager.call(endpoint, {}).catch((error: unknown) => error);
    expect((refused as ApiProblem).status).toBe(403);
  }
});
