import { schedulePlan } from "@gantry/engine";
import { api, ApiProblem, planOf, rowsOfTable, textFromInstant, type Edit, type PlanRecords } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/db/newId.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let projects = 0;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

const problem = (failing: Promise<unknown>) =>
  failing.then(
    () => null,
    (error: unknown) => (error instanceof ApiProblem ? error.problem : Promise.reject(error)),
  );

const apply = (edits: Edit[], by: Visitor = admin) => by.call(api.edits.apply, { body: { edits } });
const newProject = () =>
  admin.call(api.project.create, {
    body: { key: `P${++projects}`, name: `Project ${projects}`, start: "2026-01-05T08:00" },
  });

function create(record: string, values: Record<string, unknown>): Edit & { op: "create" } {
  return { op: "create", record, id: newId(), values };
}

/** A project with Phase (Design → Build) and Launch after Build. */
async function smallPlan() {
  const project = await newProject();
  const item = (name: string, values: Record<string, unknown> = {}) =>
    create("workItem", { projectId: project.id, name, ...values });
  const phase = item("Phase");
  const design = item("Design", { parentId: phase.id, duration: 960 });
  const build = item("Build", { parentId: phase.id, duration: 1440 });
  const launch = item("Launch", { kind: "milestone", duration: 0 });
  const link = (predecessorId: string, successorId: string) =>
    create("dependency", { projectId: project.id, predecessorId, successorId });
  const links = [link(design.id, build.id), link(build.id, launch.id)];
  await apply([phase, design, build, launch, ...links]);
  return { project, phase, design, build, launch, links };
}

const snapshotOf = (id: string, by: Visitor = admin) => by.call(api.plan.snapshot, { params: { id } });

function recordsOf(snapshot: Awaited<ReturnType<typeof snapshotOf>>): PlanRecords {
  const { project, calendars } = snapshot;
  return {
    project,
    calendars,
    workItems: rowsOfTable(snapshot.workItems),
    dependencies: rowsOfTable(snapshot.dependencies),
    people: rowsOfTable(snapshot.people),
    assignments: rowsOfTable(snapshot.assignments),
    sprints: rowsOfTable(snapshot.sprints),
  };
}

async function expectScheduleOfEngine(projectId: string) {
  await test.gantry.scheduler.idle();
  const snapshot = await snapshotOf(projectId);
  const computed = schedulePlan(planOf(recordsOf(snapshot), admin.session.organisation.calendarId ?? ""));
  const expected = computed.activities.map(({ id, drivenBy: _, ...dates }) => ({ workItemId: id, ...dates }));
  const stored = rowsOfTable<{ workItemId: string }>(snapshot.schedule.items);
  const byId = (a: { workItemId: string }, b: { workItemId: string }) => (a.workItemId < b.workItemId ? -1 : 1);
  expect(stored.sort(byId)).toEqual(expected.sort(byId));
  expect(snapshot.schedule.finish).toBe(computed.projectFinish);
  return snapshot;
}

describe("work items", () => {
  it("are numbered by project in the order they come, and ranked after their siblings", async () => {
    const { project, phase } = await smallPlan();
    const rows = rowsOfTable<{ name: string; number: number; rank: string; parentId: string | null }>(
      (await snapshotOf(project.id)).workItems,
    );
    expect(rows.map((row) => [row.name, row.number]).sort()).toEqual([
      ["Build", 3],
      ["Design", 2],
      ["Launch", 4],
      ["Phase", 1],
    ]);
    const children = rows.filter((row) => row.parentId === phase.id);
    expect(children.map((row) => row.name)).toEqual(["Design", "Build"]);
  });

  it("get different numbers when many are created at once", async () => {
    const project = await newProject();
    const created = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        admin.call(api.workItem.create, { body: { projectId: project.id, name: `Item ${index}` } }),
      ),
    );
    expect(created.map((row) => row.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(new Set(created.map((row) => row.rank)).size).toBe(30);
  });

  it("cannot lie below themselves, not even when two move at once, nor in another project", async () => {
    const { phase, design, build, links } = await smallPlan();
    const move = (id: string, parentId: string, version = 1): Edit => ({
      op: "update",
      record: "workItem",
      id,
      version,
      values: { parentId },
    });
    expect(await problem(apply([move(phase.id, design.id)]))).toMatchObject({
      code: "plan.structure",
      detail: expect.stringContaining("Phase → Design") as unknown,
    });
    const other = await smallPlan();
    expect(await problem(apply([move(design.id, other.phase.id)]))).toMatchObject({ code: "plan.structure" });
    // Linked, neither may lie below the other.
    await apply([{ op: "delete", record: "dependency", id: links[0]?.id ?? "", version: 1 }]);
    const both = await Promise.allSettled([apply([move(design.id, build.id)]), apply([move(build.id, design.id)])]);
    expect(both.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  });

  it("take what hangs on them to the trash and back", async () => {
    const { project, phase, launch } = await smallPlan();
    await admin.call(api.workItem.remove, { params: { id: phase.id } }, { version: 1 });
    const without = await snapshotOf(project.id);
    expect(rowsOfTable<{ id: string }>(without.workItems).map((row) => row.id)).toEqual([launch.id]);
    expect(without.dependencies.count).toBe(0);
    await admin.call(api.workItem.restore, { params: { id: phase.id } });
    const again = await snapshotOf(project.id);
    expect([again.workItems.count, again.dependencies.count]).toEqual([4, 2]);
  });

  it("come back together by undo", async () => {
    const { project, phase } = await smallPlan();
    const { changeSetId, rows } = await apply([{ op: "delete", record: "workItem", id: phase.id, version: 1 }]);
    expect(rows.filter((row) => row.deleted)).toHaveLength(5);
    await admin.call(api.edits.undo, { params: { id: changeSetId } });
    const again = await snapshotOf(project.id);
    expect([again.workItems.count, again.dependencies.count]).toEqual([4, 2]);
  });

  it("come back to the top when their summary is in the trash", async () => {
    const { project, phase, design } = await smallPlan();
    await admin.call(api.workItem.remove, { params: { id: design.id } }, { version: 1 });
    await admin.call(api.workItem.remove, { params: { id: phase.id } }, { version: 1 });
    expect(await admin.call(api.workItem.restore, { params: { id: design.id } })).toMatchObject({ parentId: null });
    await expectScheduleOfEngine(project.id);
  });
});

describe("dependencies", () => {
  it("join different items of one project once, and no summary with its own", async () => {
    const { project, phase, design, build } = await smallPlan();
    const other = await smallPlan();
    const link = (predecessorId: string, successorId: string) =>
      problem(apply([create("dependency", { projectId: project.id, predecessorId, successorId })]));
    expect(await link(design.id, design.id)).toMatchObject({ code: "plan.structure" });
    expect(await link(design.id, build.id)).toMatchObject({
      code: "plan.structure",
      detail: expect.stringContaining('"Design" → "Build"') as unknown,
    });
    expect(await link(phase.id, build.id)).toMatchObject({ code: "plan.structure" });
    expect(await link(design.id, other.design.id)).toMatchObject({ code: "plan.structure" });
  });
});

describe("a move", () => {
  const move = (id: string, parentId: string, version = 1): Edit => ({
    op: "update",
    record: "workItem",
    id,
    version,
    values: { parentId },
  });

  it("below what the item, or one below it, is linked with is refused as such a link would be", async () => {
    const { phase, design, build, launch, links } = await smallPlan();
    const [, buildToLaunch] = links;
    for (const [id, parentId] of [
      [design.id, build.id],
      [build.id, design.id],
      [phase.id, launch.id],
      [launch.id, build.id],
    ] as const)
      expect(await problem(apply([move(id, parentId)]))).toMatchObject({
        code: "plan.structure",
        detail: expect.stringContaining("which are linked") as unknown,
        issues: [{ path: "parentId" }],
      });
    const unlink: Edit = { op: "delete", record: "dependency", id: buildToLaunch?.id ?? "", version: 1 };
    await apply([unlink, move(launch.id, build.id)]);
    expect(await admin.call(api.workItem.get, { params: { id: launch.id } })).toMatchObject({ parentId: build.id });
  });
});

describe("projects", () => {
  it("are managed by whoever creates them, under a key of their own", async () => {
    const manager = await test.user(admin, "manager");
    const created = await manager.call(api.project.create, { body: { key: "crm", name: "CRM" } });
    expect(created).toMatchObject({ key: "CRM", managerId: manager.session.user.id });
    expect(await problem(admin.call(api.project.create, { body: { key: "Crm", name: "Another" } }))).toMatchObject({
      status: 409,
      code: "row.exists",
    });
    const snapshot = await snapshotOf(created.id, manager);
    expect(snapshot.permissions).toContain("plan.write");
    const stranger = await test.user(admin, "manager");
    expect(await problem(snapshotOf(created.id, stranger))).toMatchObject({ status: 404 });
  });

  it("keep the calendars they work by", async () => {
    const id = admin.session.organisation.calendarId ?? "";
    expect(await problem(admin.call(api.calendar.remove, { params: { id } }, { version: 1 }))).toMatchObject({
      status: 409,
      code: "row.inUse",
    });
  });
});

describe("the schedule", () => {
  it("is what the engine computes, after each change that touches it", async () => {
    const { project, design, launch } = await smallPlan();
    const first = await expectScheduleOfEngine(project.id);
    expect(textFromInstant(first.schedule.finish ?? 0)).toBe("2026-01-09T17:00");
    await apply([{ op: "update", record: "workItem", id: design.id, version: 1, values: { duration: 1440 } }]);
    const second = await expectScheduleOfEngine(project.id);
    expect(textFromInstant(second.schedule.finish ?? 0)).toBe("2026-01-12T17:00");
    expect(second.schedule.revision).toBeGreaterThan(first.schedule.revision);
    expect(await admin.call(api.workItem.get, { params: { id: launch.id } })).toMatchObject({
      start: "2026-01-12T17:00",
      critical: true,
      version: 1,
    });
    expect(await admin.call(api.project.get, { params: { id: project.id } })).toMatchObject({
      computedFinish: "2026-01-12T17:00",
      version: 1,
    });
  });

  it("follows the calendars of the organisation", async () => {
    const { project } = await smallPlan();
    await test.gantry.scheduler.idle();
    const id = admin.session.organisation.calendarId ?? "";
    const calendar = await admin.call(api.calendar.get, { params: { id } });
    const exceptions = [{ name: "Holiday", from: "2026-01-06", to: "2026-01-07", intervals: [] }];
    const changed = await admin.call(
      api.calendar.patch,
      { params: { id }, body: { exceptions } },
      { version: calendar.version },
    );
    const snapshot = await expectScheduleOfEngine(project.id);
    expect(textFromInstant(snapshot.schedule.finish ?? 0)).toBe("2026-01-12T17:00");
    await admin.call(api.calendar.patch, { params: { id }, body: { exceptions: [] } }, { version: changed.version });
  });

  it("is not computed again for a new name", async () => {
    const { project, design } = await smallPlan();
    const before = await expectScheduleOfEngine(project.id);
    await apply([{ op: "update", record: "workItem", id: design.id, version: 1, values: { name: "Sketch" } }]);
    const after = await expectScheduleOfEngine(project.id);
    expect(after.schedule.revision).toBe(before.schedule.revision);
  });

  it("is asked for in the transaction that edits, so that a crash in between loses nothing", async () => {
    const { project, design } = await smallPlan();
    await test.gantry.scheduler.idle();
    const { db } = test.gantry.database;
    await sql`update work_item_schedules set start = 0 where work_item_id = ${design.id}`.execute(db);
    await sql`insert into schedule_requests (org_id, project_id) values (${admin.session.organisation.id}, ${project.id})`.execute(
      db,
    );
    await expectScheduleOfEngine(project.id);
  });

  it("is announced to those who may read the project", async () => {
    const { project, design } = await smallPlan();
    await test.gantry.scheduler.idle();
    const abort = new AbortController();
    const stream = await fetch(`${test.url}/api/events`, { headers: { cookie: admin.cookie() }, signal: abort.signal });
    await apply([{ op: "update", record: "workItem", id: design.id, version: 1, values: { duration: 480 } }]);
    // The two go different ways, so either may come first.
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of stream.body!) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes("event: schedule") && text.includes("event: change")) break;
    }
    abort.abort();
    expect(text).toContain(`"projectId":"${project.id}"`);
  });
});
