import { api, type Edit } from "@gantry/records";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
/** Manages the second project and sees nothing of the first. */
let manager: Visitor & { userId: string };
let count = 0;
let first: { id: string; key: string };
let second: { id: string; key: string };
/** In the first project, a day from Monday on. */
let supply: string;
/** In the second one, a day. */
let build: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  const visitor = await gantry.user(admin, "member");
  manager = { ...visitor, userId: visitor.session.user.id };
});
afterAll(() => gantry.close());

const newProject = () =>
  admin.call(api.project.create, { body: { key: `X${++count}`, name: "Linked", start: "2026-01-05T08:00" } });
const newItem = async (projectId: string, name: string, values: Record<string, unknown> = {}) =>
  (await admin.call(api.workItem.create, { body: { projectId, name, ...values } })).id;
const link = (predecessorId: string, successorId: string, projectId: string, who: Visitor = admin) =>
  who.call(api.dependency.create, { body: { projectId, predecessorId, successorId } });
const idle = () => gantry.gantry.scheduler.idle();
const startOf = async (id: string) => {
  await idle();
  return (await admin.call(api.workItem.get, { params: { id } })).start;
};
const edit = async (record: "workItem" | "dependency", id: string, values: Record<string, unknown>) => {
  const row = await admin.call(api[record as "workItem"].get, { params: { id } });
  const edits: Edit[] = [{ op: "update", record, id, version: row.version, values }];
  return admin.call(api.edits.apply, { body: { edits } });
};
const findings = async (projectId: string) => {
  await idle();
  const { findings: found } = await admin.call(api.plan.schedule, { params: { id: projectId } });
  return found;
};
const externals = async (who: Visitor, projectId = second.id) =>
  (await who.call(api.plan.externals, { params: { id: projectId } })).externals;

beforeEach(async () => {
  first = await newProject();
  second = await newProject();
  await admin.call(api.membership.create, { body: { projectId: second.id, userId: manager.userId, role: "manager" } });
  supply = await newItem(first.id, "Deliver the racks");
  build = await newItem(second.id, "Mount the servers");
  await idle();
});

describe("XPL-1: a link from another project", () => {
  test("lies in the successor's project and lets it wait for the dates the other one computed", async () => {
    const row = await link(supply, build, second.id);
    expect(row).toMatchObject({ projectId: second.id, otherProjectId: first.id });
    expect(await startOf(build)).toBe("2026-01-06T08:00");
    const { items } = await admin.call(api.plan.schedule, { params: { id: second.id } });
    expect(items.count).toBe(1);
  });

  test("is refused in the predecessor's project", async () => {
    const { problem } = await problemOf(link(supply, build, first.id));
    expect(problem).toMatchObject({ code: "plan.structure", issues: [{ path: "successorId" }] });
  });

  test("takes seeing the other project, and the plan's permission in one's own", async () => {
    expect((await problemOf(link(supply, build, second.id, manager))).problem.code).toBe("reference.unknown");
    await admin.call(api.membership.create, { body: { projectId: first.id, userId: manager.userId, role: "viewer" } });
    await link(supply, build, second.id, manager);
    expect((await problemOf(link(build, supply, first.id, manager))).status).toBe(403);
  });
});

describe("XPL-2: an item of another project", () => {
  test("is told with key and name to those who see it, and with its dates alone to others", async () => {
    await link(supply, build, second.id);
    await idle();
    const shared = { id: supply, finish: expect.any(Number), trouble: null };
    expect(await externals(admin)).toEqual([
      expect.objectContaining({ ...shared, key: `${first.key}-1`, name: "Deliver the racks", projectId: first.id }),
    ]);
    expect(await externals(manager)).toEqual([
      expect.objectContaining({ ...shared, key: null, name: null, projectId: null }),
    ]);
    const snapshot = await manager.call(api.plan.snapshot, { params: { id: second.id } });
    expect(JSON.stringify(snapshot)).not.toContain("Deliver the racks");
    expect(snapshot.externals).toEqual(await externals(manager));
    const reasons = await manager.call(api.reasons.reasons, { params: { id: build }, query: {} });
    expect(JSON.stringify(reasons)).not.toContain("Deliver the racks");
  });

  test("is found by its key by those who see it", async () => {
    const find = (who: Visitor, keys: string) =>
      who.call(api.plan.externals, { params: { id: second.id }, query: { keys } });
    const key = `${first.key}-1`;
    expect((await find(admin, `${key.toLowerCase()},NONE-7`)).externals.map((item) => item.key)).toEqual([key]);
    expect((await find(manager, key)).externals).toEqual([]);
    expect((await find(admin, `${second.key}-1`)).externals).toEqual([]);
  });
});

describe("XPL-3: projects that wait for each other", () => {
  test("are told with the way round, the links between them do not count, and it ends", async () => {
    await link(supply, build, second.id);
    const back = await link(build, supply, first.id);
    const path = [`${first.key}-1`, `${second.key}-1`, `${first.key}-1`];
    expect((await externals(admin))[0]).toMatchObject({ trouble: "loop", path });
    expect((await externals(manager))[0]?.path).toEqual([
      "an item of another project",
      `${second.key}-1`,
      "an item of another project",
    ]);
    expect((await findings(second.id)).map(({ code }) => code)).toContain("external.loop");
    expect((await findings(first.id)).map(({ code }) => code)).toContain("external.loop");
    expect(JSON.stringify(await findings(second.id))).not.toContain(`${first.key}-1`);
    await admin.call(api.dependency.remove, { params: { id: back.id } }, { version: 1 });
    expect((await findings(second.id)).map(({ code }) => code)).not.toContain("external.loop");
    expect(await startOf(build)).toBe("2026-01-06T08:00");
  });

  test("by different items are no loop", async () => {
    const test_ = await newItem(first.id, "Test them");
    await link(supply, build, second.id);
    await link(build, test_, first.id);
    expect(await startOf(test_)).toBe("2026-01-07T08:00");
    expect((await externals(admin))[0]).toMatchObject({ trouble: null });
    const inner = await link(test_, supply, first.id);
    expect((await findings(second.id)).map(({ code }) => code)).toContain("external.loop");
    await admin.call(api.dependency.remove, { params: { id: inner.id } }, { version: 1 });
    expect(await startOf(test_)).toBe("2026-01-07T08:00");
  });
});

describe("XPL-4: what is waited for in the trash", () => {
  test("holds nothing back and is told, without a change in the waiting project, until it is back", async () => {
    const row = await link(supply, build, second.id);
    expect(await startOf(build)).toBe("2026-01-06T08:00");
    await admin.call(api.workItem.remove, { params: { id: supply } }, { version: 1 });
    expect(await startOf(build)).toBe("2026-01-05T08:00");
    expect((await findings(second.id)).map(({ code }) => code)).toEqual(["external.gone"]);
    expect(await admin.call(api.dependency.get, { params: { id: row.id } })).toMatchObject({
      version: 1,
      deletedAt: null,
    });
    await admin.call(api.workItem.restore, { params: { id: supply } });
    expect(await startOf(build)).toBe("2026-01-06T08:00");
  });

  test("may be the whole project", async () => {
    await link(supply, build, second.id);
    expect(await startOf(build)).toBe("2026-01-06T08:00");
    await admin.call(api.project.remove, { params: { id: first.id } }, { version: 1 });
    expect(await startOf(build)).toBe("2026-01-05T08:00");
    await admin.call(api.project.restore, { params: { id: first.id } });
    expect(await startOf(build)).toBe("2026-01-06T08:00");
  });

  test("comes back with the link where both went in one go, and undo takes the link away", async () => {
    const id = newId();
    const values = { projectId: second.id, predecessorId: supply, successorId: build };
    const edits: Edit[] = [{ op: "create", record: "dependency", id, values }];
    const { changeSetId } = await admin.call(api.edits.apply, { body: { edits } });
    await admin.call(api.workItem.remove, { params: { id: build } }, { version: 1 });
    await admin.call(api.workItem.restore, { params: { id: build } });
    expect(await admin.call(api.dependency.get, { params: { id } })).toMatchObject({ deletedAt: null });
    expect(await startOf(build)).toBe("2026-01-06T08:00");
    const second_: Edit[] = [{ op: "delete", record: "dependency", id, version: 3 }];
    const gone = await admin.call(api.edits.apply, { body: { edits: second_ } });
    expect(await startOf(build)).toBe("2026-01-05T08:00");
    await admin.call(api.edits.undo, { params: { id: gone.changeSetId } });
    expect(await startOf(build)).toBe("2026-01-06T08:00");
    expect(changeSetId).not.toBe(gone.changeSetId);
  });
});

test("XPL-5: a move goes on from project to project, in order", async () => {
  const third = await newProject();
  const live = await newItem(third.id, "Go live");
  await link(supply, build, second.id);
  await link(build, live, third.id);
  expect(await startOf(live)).toBe("2026-01-07T08:00");
  await edit("workItem", supply, { duration: 3 * 480 });
  expect(await startOf(live)).toBe("2026-01-09T08:00");
});
