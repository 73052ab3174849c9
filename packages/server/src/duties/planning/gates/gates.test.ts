import { api, type Edit } from "@gantry/records";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
let viewer: Visitor & { userId: string };
let member: Visitor & { userId: string };
let projects = 0;
let projectId: string;
/** Prepare: charter, review, and the milestone; Build: code, which waits for the milestone. */
let ids: Record<"prepare" | "charter" | "review" | "ready" | "build" | "code", string>;
let gateId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  const joined = async (role: "viewer" | "member") => {
    const visitor = await gantry.user(admin, role);
    return { ...visitor, userId: visitor.session.user.id };
  };
  viewer = await joined("viewer");
  member = await joined("member");
});
afterAll(() => gantry.close());

beforeEach(async () => {
  const project = await admin.call(api.project.create, {
    body: { key: `G${++projects}`, name: "Gated", start: "2026-01-05T08:00" },
  });
  projectId = project.id;
  for (const { userId } of [viewer, member])
    await admin.call(api.membership.create, {
      body: { projectId, userId, role: userId === viewer.userId ? "viewer" : "member" },
    });
  const item = async (values: Record<string, unknown>) =>
    (await admin.call(api.workItem.create, { body: { projectId, name: "?", ...values } })).id;
  const prepare = await item({ name: "Prepare" });
  const build = await item({ name: "Build" });
  const charter = await item({ name: "Agree the charter", parentId: prepare });
  const review = await item({ name: "Review it", parentId: prepare });
  const ready = await item({ name: "Ready to build", parentId: prepare, kind: "milestone", duration: 0 });
  const code = await item({ name: "Write the code", parentId: build });
  ids = { prepare, build, charter, review, ready, code };
  for (const [predecessorId, successorId] of [
    [charter, review],
    [review, ready],
    [ready, code],
  ] as const)
    await admin.call(api.dependency.create, { body: { projectId, predecessorId, successorId } });
  gateId = (await admin.call(api.gate.create, { body: { projectId, workItemId: ready, name: "Gate 1" } })).id;
  await gantry.gantry.scheduler.idle();
});

const condition = (values: Record<string, unknown>) =>
  admin.call(api.gateCondition.create, { body: { projectId, gateId, name: "A condition", ...values } });
const checks = async (who: Visitor = admin) => {
  const { gates } = await who.call(api.gates.checks, { params: { id: projectId } });
  return gates.find((each) => each.gateId === gateId);
};
const version = async () => (await admin.call(api.gate.get, { params: { id: gateId } })).version;
const decide = async (who: Visitor, decision: "pass" | "fail" | "waive" | "reopen", reason = "") =>
  who.call(api.gates.decide, { params: { id: gateId }, body: { decision, reason, version: await version() } });
const edit = async (id: string, values: Record<string, unknown>) => {
  const row = await admin.call(api.workItem.get, { params: { id } });
  const edits: Edit[] = [{ op: "update", record: "workItem", id, version: row.version, values }];
  return admin.call(api.edits.apply, { body: { edits } });
};

describe("the phase of a gate", () => {
  test("GATE-1: is what lies beside its milestone, without what waits for it", async () => {
    await condition({ query: "state:done" });
    expect((await checks())?.conditions[0]).toMatchObject({
      status: "unmet",
      count: 2,
      missing: [{ name: "Agree the charter", key: `G${projects}-3` }, { name: "Review it" }],
    });
  });

  test("GATE-1: is what lies below a summary it sits on", async () => {
    await admin.call(api.gate.patch, { params: { id: gateId }, body: { workItemId: ids.build } }, { version: 1 });
    await condition({ query: "state:done" });
    expect((await checks())?.conditions[0]?.missing.map(({ name }) => name)).toEqual(["Write the code"]);
  });

  test("GATE-2: leaves out what waits for the gate, link after link, though it lies beside it", async () => {
    await edit(ids.code, { parentId: ids.prepare });
    const late = await admin.call(api.workItem.create, { body: { projectId, name: "Later", parentId: ids.prepare } });
    await admin.call(api.dependency.create, { body: { projectId, predecessorId: ids.code, successorId: late.id } });
    await condition({ query: "state:done" });
    expect((await checks())?.conditions[0]?.missing.map(({ name }) => name)).toEqual([
      "Agree the charter",
      "Review it",
    ]);
  });
});

describe("GATE-3: a condition on records", () => {
  test.each([
    ["asks that none meets it", { query: "state:open", expectation: "none" }, { status: "unmet", count: 2 }],
    ["is met when none does", { query: "state:inProgress", expectation: "none" }, { status: "met", count: 0 }],
    [
      "asks for enough of them",
      { query: "name~charter", expectation: "atLeast", amount: 3 },
      { status: "unmet", count: 2 },
    ],
    [
      "looks at some alone",
      { among: "name~charter", query: "state:done", expectation: "all" },
      { status: "unmet", count: 1 },
    ],
    [
      "looks at the whole project",
      { area: "project", query: "state:done", expectation: "all" },
      { status: "unmet", count: 4 },
    ],
    ["cannot tell where there is nothing", { among: "name~nowhere", query: "state:done" }, { status: "unknown" }],
    [
      "looks at people's roles",
      { subject: "membership", query: "role:manager", expectation: "atLeast", amount: 1 },
      { status: "met" },
    ],
  ])("%s", async (_, values, expected) => {
    await condition(values);
    expect((await checks())?.conditions[0]).toMatchObject(expected);
  });

  test("that cannot be understood says where", async () => {
    await condition({ query: "state:finished" });
    expect((await checks())?.conditions[0]).toMatchObject({
      status: "unknown",
      problem: { field: "query", at: 6, message: expect.stringContaining("open, inProgress, done") },
    });
    const tried = await viewer.call(api.gates.tryCondition, {
      params: { id: projectId },
      query: { subject: "assignment", among: "personId:me", expectation: "none" },
    });
    expect(tried.problem).toMatchObject({ field: "among", at: 9, message: expect.stringContaining("every reader") });
  });

  test("of a kind there is not, or without its number, is refused", async () => {
    const refused = [condition({ subject: "person" }), condition({ expectation: "atLeast" })];
    const problems = await Promise.all(refused.map(problemOf));
    expect(problems.map(({ problem }) => problem.code)).toEqual(["row.invalid", "row.invalid"]);
  });
});

test("GATE-4: asks that unfinished tasks have somebody", async () => {
  await condition({ kind: "assigned" });
  const person = await admin.call(api.person.create, { body: { name: "Ana Lund" } });
  await admin.call(api.assignment.create, { body: { projectId, workItemId: ids.charter, personId: person.id } });
  expect((await checks())?.conditions[0]).toMatchObject({ count: 1, missing: [{ name: "Review it" }] });
  await edit(ids.review, { state: "done", percentComplete: 1 });
  expect((await checks())?.conditions[0]).toMatchObject({ status: "met" });
});

test("GATE-5: asks that the schedule has no finding as grave as that", async () => {
  await condition({ kind: "findings", area: "project", severity: "warning" });
  expect((await checks())?.conditions[0]).toMatchObject({ status: "met" });
  await edit(ids.charter, { deadline: "2026-01-05T09:00" });
  await gantry.gantry.scheduler.idle();
  expect((await checks())?.conditions[0]).toMatchObject({
    status: "unmet",
    missing: [{ record: "finding", id: ids.charter }],
  });
});

describe("GATE-6: a manual condition", () => {
  const sign = (who: Visitor, id: string, at: number) =>
    who.call(api.gates.sign, { params: { id }, body: { signed: true, note: "Agreed", version: at } });

  test("is signed by whom it names, and by nobody in their stead", async () => {
    const { id } = await condition({ kind: "manual", name: "Sponsor agrees", signerId: viewer.userId });
    expect((await problemOf(sign(admin, id, 1))).status).toBe(403);
    expect((await checks())?.conditions[0]?.missing[0]?.name).toMatch(/^The signature of viewer/);
    await sign(viewer, id, 1);
    expect((await checks())?.conditions[0]?.status).toBe("met");
    expect(await admin.call(api.gateCondition.get, { params: { id } })).toMatchObject({
      signedById: viewer.userId,
      note: "Agreed",
    });
  });

  test("loses its signature with other words, and gets it back by undo", async () => {
    const { id } = await condition({ kind: "manual", name: "Agreed" });
    await sign(admin, id, 1);
    const edits: Edit[] = [
      { op: "update", record: "gateCondition", id, version: 2, values: { name: "Agreed in writing" } },
    ];
    const { changeSetId } = await admin.call(api.edits.apply, { body: { edits } });
    expect(await admin.call(api.gateCondition.get, { params: { id } })).toMatchObject({ signedAt: null });
    await admin.call(api.edits.undo, { params: { id: changeSetId } });
    expect(await admin.call(api.gateCondition.get, { params: { id } })).toMatchObject({
      name: "Agreed",
      note: "Agreed",
    });
  });

  test("that was taken back is not brought back by others' undo", async () => {
    const { id } = await condition({ kind: "manual", name: "Sponsor agrees", signerId: viewer.userId });
    await sign(viewer, id, 1);
    const withdrawal = { params: { id }, body: { signed: false, note: "", version: 2 } };
    const { changeSetId } = await viewer.call(api.gates.sign, withdrawal);
    const { status } = await problemOf(admin.call(api.edits.undo, { params: { id: changeSetId } }));
    expect(status).toBe(403);
    expect(await admin.call(api.gateCondition.get, { params: { id } })).toMatchObject({ signedAt: null });
  });
});

describe("GATE-7: an unopened gate", () => {
  test("tells when it is overdue and when work behind it has begun, and neither once it is opened", async () => {
    expect((await checks())?.findings.map(({ code }) => code)).toEqual(["gate.overdue"]);
    await edit(ids.code, { actualStart: "2026-01-12T08:00", percentComplete: 0.1 });
    expect((await checks())?.findings.map(({ code, message }) => [code, message])).toEqual([
      ["gate.passedBy", expect.stringContaining('"Write the code" behind the gate "Gate 1" has begun')],
      ["gate.overdue", expect.stringContaining('The gate "Gate 1" was due on 2026-')],
    ]);
    await decide(admin, "pass");
    expect((await checks())?.findings).toEqual([]);
  });
});

describe("GATE-8: a decision", () => {
  test("to pass is refused while something is missing, by name", async () => {
    await condition({ query: "state:done" });
    const { status, problem } = await problemOf(decide(admin, "pass"));
    expect([status, problem.code]).toEqual([409, "gate.unmet"]);
    expect(problem.detail).toContain(`G${projects}-3 "Agree the charter", G${projects}-4 "Review it"`);
    for (const id of [ids.charter, ids.review]) await edit(id, { state: "done", percentComplete: 1 });
    await decide(admin, "pass");
    expect(await admin.call(api.gate.get, { params: { id: gateId } })).toMatchObject({
      state: "passed",
      decidedAt: expect.any(String),
    });
  });

  test("other than to pass takes a reason, and a state it fits", async () => {
    expect((await problemOf(decide(admin, "fail"))).problem.code).toBe("row.invalid");
    expect((await problemOf(decide(admin, "reopen", "Why not"))).problem.code).toBe("gate.notOpen");
    await decide(admin, "waive", "The board takes the risk");
    expect(await admin.call(api.gate.get, { params: { id: gateId } })).toMatchObject({
      state: "waived",
      reason: "The board takes the risk",
    });
    expect((await problemOf(decide(admin, "pass"))).problem.code).toBe("gate.notOpen");
    await decide(admin, "reopen", "The risk came true");
    await decide(admin, "fail", "Not ready");
    await decide(admin, "pass");
  });

  test("is the decider's whatever their role, but to waive takes the permission", async () => {
    expect((await problemOf(decide(viewer, "pass"))).status).toBe(403);
    await admin.call(api.gate.patch, { params: { id: gateId }, body: { deciderId: viewer.userId } }, { version: 1 });
    expect((await problemOf(decide(viewer, "waive", "I want it"))).status).toBe(403);
    await decide(viewer, "fail", "Not yet");
    await decide(viewer, "pass");
    expect((await problemOf(decide(member, "reopen", "No"))).status).toBe(403);
  });

  test("on an older version of the gate is refused", async () => {
    const body = { decision: "fail", reason: "Not ready", version: 7 } as const;
    const { problem } = await problemOf(admin.call(api.gates.decide, { params: { id: gateId }, body }));
    expect(problem.code).toBe("row.stale");
  });

  test("stands in the history and is undone like any change", async () => {
    const { changeSetId } = await decide(admin, "waive", "Agreed by phone");
    const history = await admin.call(api.gate.history, { params: { id: gateId } });
    expect(history.items[0]).toMatchObject({
      cause: "gate waive",
      after: { state: "waived", reason: "Agreed by phone" },
    });
    await admin.call(api.edits.undo, { params: { id: changeSetId } });
    expect(await admin.call(api.gate.get, { params: { id: gateId } })).toMatchObject({
      state: "closed",
      decidedAt: null,
      reason: "",
    });
  });

  test("to reopen is undone only while the gate could be passed", async () => {
    await decide(admin, "pass");
    const { changeSetId } = await decide(admin, "reopen", "Look again");
    const { id } = await condition({ query: "state:done" });
    const undo = () => admin.call(api.edits.undo, { params: { id: changeSetId } });
    expect((await problemOf(undo())).problem.code).toBe("gate.unmet");
    await admin.call(api.gateCondition.remove, { params: { id } }, { version: 1 });
    await undo();
    expect(await admin.call(api.gate.get, { params: { id: gateId } })).toMatchObject({ state: "passed" });
  });

  test("is not written by an edit, and keeps the conditions it stood on", async () => {
    const forged: Edit[] = [{ op: "update", record: "gate", id: gateId, version: 1, values: { state: "passed" } }];
    expect((await problemOf(admin.call(api.edits.apply, { body: { edits: forged } }))).status).toBe(400);
    await decide(admin, "pass");
    expect((await problemOf(condition({ query: "state:done" }))).problem.code).toBe("gate.notOpen");
  });
});

describe("a gate and its conditions", () => {
  test("go to the trash with the milestone and come back with it", async () => {
    const { id } = await condition({ query: "state:done" });
    const gone: Edit[] = [{ op: "delete", record: "workItem", id: ids.prepare, version: 1 }];
    await admin.call(api.edits.apply, { body: { edits: gone } });
    const { gates } = await admin.call(api.gates.checks, { params: { id: projectId } });
    expect(gates).toEqual([]);
    const back: Edit[] = [{ op: "restore", record: "workItem", id: ids.prepare }];
    await admin.call(api.edits.apply, { body: { edits: back } });
    expect((await checks())?.conditions.map((each) => each.conditionId)).toEqual([id]);
  });

  test("stay in the project of the milestone", async () => {
    const other = await admin.call(api.project.create, { body: { key: `H${projects}`, name: "Other" } });
    const item = await admin.call(api.workItem.create, { body: { projectId: other.id, name: "Elsewhere" } });
    const { problem } = await problemOf(
      admin.call(api.gate.create, { body: { projectId, workItemId: item.id, name: "Astray" } }),
    );
    expect(problem.code).toBe("plan.structure");
    const tried = admin.call(api.gates.tryCondition, {
      params: { id: projectId },
      query: { workItemId: item.id, subject: "workItem", expectation: "all" },
    });
    expect((await problemOf(tried)).status).toBe(404);
  });

  test("keep the order in which they were made, also in one go", async () => {
    const create = (name: string): Edit => ({
      op: "create",
      record: "gateCondition",
      id: newId(),
      values: { projectId, gateId, name, kind: "manual" },
    });
    const edits = ["first", "second", "third"].map(create);
    await admin.call(api.edits.apply, { body: { edits } });
    await condition({ kind: "manual", name: "fourth" });
    const { items } = await admin.call(api.gateCondition.list, { query: { q: `gateId:${gateId} sort:rank` } });
    expect(items.map(({ name }) => name)).toEqual(["first", "second", "third", "fourth"]);
  });
});
