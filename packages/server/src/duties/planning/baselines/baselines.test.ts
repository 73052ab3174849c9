import { api, baseline, rowsOfTable, type BaselineItem, type BaselineRow, type Edit } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let projects = 0;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

const create = (record: string, values: Record<string, unknown>): Edit & { op: "create" } => ({
  op: "create",
  record,
  id: newId(),
  values,
});

/** Phase (Design, 2 days, by Ana at 60.00 an hour; Build, 3 days, with a licence for 500.00) from Monday 5 January 2026. */
async function plan() {
  const project = await admin.call(api.project.create, {
    body: { key: `B${++projects}`, name: `Baselines ${projects}`, start: "2026-01-05T08:00", currency: "EUR" },
  });
  const item = (name: string, values: Record<string, unknown> = {}) =>
    create("workItem", { projectId: project.id, name, ...values });
  const ana = create("person", { name: `Ana ${projects}`, costRate: 6000 });
  const phase = item("Phase");
  const design = item("Design", { parentId: phase.id, duration: 960 });
  const build = item("Build", { parentId: phase.id, duration: 1440, fixedCost: 50_000 });
  const link = create("dependency", { projectId: project.id, predecessorId: design.id, successorId: build.id });
  const assigned = create("assignment", { projectId: project.id, workItemId: design.id, personId: ana.id, work: 960 });
  await admin.call(api.edits.apply, { body: { edits: [ana, phase, design, build, link, assigned] } });
  return { project, phase, design, build };
}

const capture = (projectId: string, name: string, key?: string) =>
  admin.call(
    api.baseline.create,
    { body: { projectId, name, why: "Signed by the board" } },
    key === undefined ? {} : { idempotencyKey: key },
  );
const get = (id: string) => admin.call(api.baseline.get, { params: { id } });
const itemsOf = async (id: string, call = admin.call) =>
  rowsOfTable<BaselineItem>((await call(api.baseline.items, { params: { id } })).items);
const listed = async (projectId: string) =>
  (await admin.call(api.baseline.list, { query: { q: `projectId:${projectId} sort:name` } })).items;

describe("capturing a baseline", () => {
  it("keeps dates, duration, work and cost of every work item, summed up", async () => {
    const { project, phase, design, build } = await plan();
    const { id } = await capture(project.id, "Approved plan");
    const day = (text: string) => Date.UTC(2026, 0, Number(text.slice(0, 2)), Number(text.slice(3))) / 60_000;
    expect(await itemsOf(id)).toMatchObject([
      { workItemId: phase.id, wbsCode: "1", kind: "summary", start: day("05 08"), finish: day("09 17"), cost: 146_000 },
      { workItemId: design.id, wbsCode: "1.1", kind: "task", finish: day("06 17"), work: 960, cost: 96_000 },
      { workItemId: build.id, wbsCode: "1.2", start: day("07 08"), duration: 1440, work: 0, cost: 50_000 },
    ]);
    expect(await get(id)).toMatchObject({
      name: "Approved plan",
      why: "Signed by the board",
      isDefault: true,
      capturedBy: admin.session.user.id,
      itemCount: 3,
      start: "2026-01-05T08:00",
      finish: "2026-01-09T17:00",
      work: 960,
      cost: 146_000,
    });
  });

  it("keeps what was, whatever is edited and deleted later", async () => {
    const { project, phase, design, build } = await plan();
    const { id } = await capture(project.id, "Approved plan");
    const before = await itemsOf(id);
    await admin.call(api.edits.apply, {
      body: {
        edits: [
          { op: "update", record: "workItem", id: design.id, version: 1, values: { duration: 4800, name: "Redesign" } },
          { op: "delete", record: "workItem", id: build.id, version: 1 },
          { op: "update", record: "workItem", id: phase.id, version: 1, values: { fixedCost: 1 } },
        ],
      },
    });
    expect(await itemsOf(id)).toEqual(before);
  });

  it("holds for edits made in the same breath, and captures once however often it is asked for", async () => {
    const { project, design } = await plan();
    const fresh = create("baseline", { projectId: project.id, name: "After the cut" });
    await admin.call(api.edits.apply, {
      body: {
        edits: [{ op: "update", record: "workItem", id: design.id, version: 1, values: { name: "Draft" } }, fresh],
      },
    });
    expect((await itemsOf(fresh.id)).find(({ workItemId }) => workItemId === design.id)).toMatchObject({
      name: "Draft",
    });
    const key = newId();
    const first = await capture(project.id, "Twice", key);
    expect((await capture(project.id, "Twice", key)).id).toBe(first.id);
    expect(await listed(project.id)).toHaveLength(2);
  });

  it("cannot be told who captured it, nor what", async () => {
    const { project } = await plan();
    const body = { projectId: project.id, name: "Forged", capturedBy: admin.session.user.id };
    expect((await problemOf(admin.call(api.baseline.create, { body }))).status).toBe(400);
  });
});

describe("the baseline a plan is compared with", () => {
  const defaults = (rows: readonly BaselineRow[]) => rows.filter((row) => row.isDefault).map(({ name }) => name);

  it("is the first one, then whichever is chosen, and always one at most", async () => {
    const { project } = await plan();
    await capture(project.id, "A");
    const { id, version } = await capture(project.id, "B");
    expect(defaults(await listed(project.id))).toEqual(["A"]);
    await admin.call(api.baseline.patch, { params: { id }, body: { isDefault: true } }, { version });
    expect(defaults(await listed(project.id))).toEqual(["B"]);
  });

  it("goes to the trash and comes back with all it keeps", async () => {
    const { project } = await plan();
    const { id, version } = await capture(project.id, "A");
    const before = await itemsOf(id);
    const deleted = await admin.call(api.edits.apply, {
      body: { edits: [{ op: "delete", record: baseline.name, id, version }] },
    });
    expect(await listed(project.id)).toEqual([]);
    await admin.call(api.edits.undo, { params: { id: deleted.changeSetId } });
    expect(defaults(await listed(project.id))).toEqual(["A"]);
    expect(await itemsOf(id)).toEqual(before);
  });
});

it("shows no costs to those who may not see rates", async () => {
  const { project } = await plan();
  const { id } = await capture(project.id, "Approved plan");
  const member = await test.user(admin, "member");
  await admin.call(api.membership.create, {
    body: { projectId: project.id, userId: member.session.user.id, role: "manager" },
  });
  expect((await itemsOf(id, member.call)).every((item) => !("cost" in item))).toBe(true);
  expect(await member.call(api.baseline.get, { params: { id } })).not.toHaveProperty("cost");
});

it("is out of sight with its project, and back with it", async () => {
  const { project } = await plan();
  const { id } = await capture(project.id, "Approved plan");
  const { version } = await admin.call(api.project.get, { params: { id: project.id } });
  await admin.call(api.project.remove, { params: { id: project.id } }, { version });
  expect((await problemOf(itemsOf(id))).status).toBe(404);
  await admin.call(api.project.restore, { params: { id: project.id } });
  expect(await itemsOf(id)).toHaveLength(3);
});
