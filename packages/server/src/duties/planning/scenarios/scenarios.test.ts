import { api, ApiProblem, rowsOfTable, type Edit, type WorkItemRow } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let manager: Awaited<ReturnType<TestGantry["user"]>>;
let viewer: Awaited<ReturnType<TestGantry["user"]>>;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
  manager = await test.user(admin, "manager");
  viewer = await test.user(admin, "viewer");
});
afterAll(() => test.close());

const problem = (failing: Promise<unknown>) =>
  failing.then(
    () => null,
    (error: unknown) => (error instanceof ApiProblem ? error.problem : Promise.reject(error)),
  );

async function plan() {
  const project = await admin.call(api.project.create, {
    body: { key: `S${newId().slice(-6)}`.toUpperCase(), name: "What if", start: "2026-01-05T08:00" },
  });
  for (const [user, role] of [
    [manager, "manager"],
    [viewer, "viewer"],
  ] as const)
    await admin.call(api.membership.create, { body: { projectId: project.id, userId: user.session.user.id, role } });
  const item = (name: string, values: object = {}) =>
    admin.call(api.workItem.create, { body: { projectId: project.id, name, ...values } });
  const design = await item("Design", { duration: 960 });
  const build = await item("Build", { duration: 1440 });
  await admin.call(api.dependency.create, {
    body: { projectId: project.id, predecessorId: design.id, successorId: build.id },
  });
  return { project, design, build };
}

type Plan = Awaited<ReturnType<typeof plan>>;

/** A scenario in which Build takes two days longer and Test comes after it. */
async function whatIf({ project, build }: Plan, by: Visitor = manager, values: object = {}) {
  const scenario = await by.call(api.scenario.create, { body: { projectId: project.id, name: "Later", ...values } });
  const step = (edits: Edit[], seen: object = {}) =>
    by.call(api.scenarioStep.create, {
      body: { projectId: project.id, scenarioId: scenario.id, label: "A step", edits, seen },
    });
  const testId = newId();
  await step([{ op: "update", record: "workItem", id: build.id, version: build.version, values: { duration: 2400 } }], {
    [build.id]: { duration: 1440 },
  });
  const last = await step([
    { op: "create", record: "workItem", id: testId, values: { projectId: project.id, name: "Test", duration: 480 } },
    {
      op: "create",
      record: "dependency",
      id: newId(),
      values: { projectId: project.id, predecessorId: build.id, successorId: testId },
    },
  ]);
  return { scenario, last, testId, step };
}

const accept = (id: string, by: Visitor = manager, conflicts: "refuse" | "mine" | "theirs" = "refuse") =>
  by.call(api.scenario.accept, { params: { id }, body: { conflicts } });
const itemsOf = async (id: string) =>
  rowsOfTable<WorkItemRow>((await admin.call(api.plan.snapshot, { params: { id } })).workItems);
const named = async (id: string) => (await itemsOf(id)).map(({ name, duration }) => `${name} ${duration}`).sort();

describe("a scenario", () => {
  it("changes nothing, and is compared with the plan as it is now", async () => {
    const made = await plan();
    const { scenario } = await whatIf(made);
    expect(await named(made.project.id)).toEqual(["Build 1440", "Design 960"]);
    const { comparison, conflicts } = await manager.call(api.scenario.comparison, {
      params: { id: scenario.id },
      query: {},
    });
    expect(comparison).toMatchObject({
      finish: { before: "2026-01-09T17:00", after: "2026-01-14T17:00" },
      movedCount: 1,
      added: [{ name: "Test" }],
    });
    expect(comparison.moved[0]).toMatchObject({ name: "Build", finish: { after: "2026-01-13T17:00" } });
    expect(conflicts).toEqual([]);
    const other = await whatIf(made);
    const same = await manager.call(api.scenario.comparison, {
      params: { id: scenario.id },
      query: { with: other.scenario.id },
    });
    expect(same.comparison.movedCount).toBe(0);
  });

  it("is accepted as one change set, which undo takes back as a whole and which can be accepted again", async () => {
    const made = await plan();
    const { scenario } = await whatIf(made);
    const accepted = await accept(scenario.id);
    expect(await named(made.project.id)).toEqual(["Build 2400", "Design 960", "Test 480"]);
    const read = () => manager.call(api.scenario.get, { params: { id: scenario.id } });
    expect((await read()).state).toBe("accepted");
    expect((await problem(accept(scenario.id)))?.code).toBe("scenario.notOpen");
    await manager.call(api.edits.undo, { params: { id: accepted.changeSetId } });
    expect(await named(made.project.id)).toEqual(["Build 1440", "Design 960"]);
    expect(await read()).toMatchObject({ state: "open", acceptedAt: null });
    await accept(scenario.id);
    expect(await named(made.project.id)).toEqual(["Build 2400", "Design 960", "Test 480"]);
  });

  it("tells where the plan has moved on, and asks whose values stay before it is accepted", async () => {
    const made = await plan();
    const { scenario } = await whatIf(made);
    await admin.call(
      api.workItem.patch,
      { params: { id: made.build.id }, body: { duration: 480 } },
      { version: made.build.version },
    );
    const { conflicts } = await manager.call(api.scenario.comparison, { params: { id: scenario.id }, query: {} });
    expect(conflicts).toMatchObject([{ name: "Build", field: "duration", seen: 1440, now: 480, yours: 2400 }]);
    const refused = await problem(accept(scenario.id));
    expect([refused?.code, refused?.issues?.[0]?.path]).toEqual(["scenario.conflict", `${made.build.id}.duration`]);
    await accept(scenario.id, manager, "theirs");
    expect(await named(made.project.id)).toEqual(["Build 480", "Design 960", "Test 480"]);
  });

  it("loses a step by undo, and nothing comes to one that is not open", async () => {
    const made = await plan();
    const { scenario, last, step } = await whatIf(made);
    const history = await manager.call(api.scenarioStep.history, { params: { id: last.id }, query: {} });
    await manager.call(api.edits.undo, { params: { id: history.items[0]?.changeSetId ?? "" } });
    const steps = await manager.call(api.scenarioStep.list, { query: { q: `scenarioId:${scenario.id}` } });
    expect(steps.items.map(({ seq }) => seq)).toEqual([1]);
    const { version } = await manager.call(api.scenario.get, { params: { id: scenario.id } });
    await manager.call(api.scenario.patch, { params: { id: scenario.id }, body: { state: "dropped" } }, { version });
    const edit: Edit = { op: "delete", record: "workItem", id: made.design.id, version: 1 };
    expect((await problem(step([edit])))?.code).toBe("scenario.notOpen");
    const patched = manager.call(
      api.scenario.patch,
      { params: { id: scenario.id }, body: { state: "accepted" } },
      { version: version + 1 },
    );
    expect((await problem(patched))?.code).toBe("row.invalid");
  });

  it("takes only edits of its own project's plan", async () => {
    const made = await plan();
    const { step } = await whatIf(made);
    const elsewhere = { projectId: (await plan()).project.id, name: "Elsewhere" };
    for (const edit of [
      { op: "create", record: "workItem", id: newId(), values: elsewhere },
      { op: "update", record: "user", id: newId(), version: 1, values: { name: "Eve" } },
      { op: "restore", record: "workItem", id: newId() },
    ] as Edit[])
      expect((await problem(step([edit])))?.code).toBe("row.invalid");
  });
});

describe("a private scenario", () => {
  it("is not there for anybody but its owner: not in lists, counts, history, comparison, undo or references", async () => {
    const made = await plan();
    const { scenario, last } = await whatIf(made, manager, { privateTo: manager.session.user.id });
    const status = async (failing: Promise<unknown>) => (await problem(failing))?.status ?? 200;
    const params = { id: scenario.id };
    for (const by of [admin, viewer]) {
      const page = await by.call(api.scenario.list, { query: { q: `projectId:${made.project.id}`, total: "count" } });
      expect([page.items, page.total]).toEqual([[], 0]);
      expect((await by.call(api.scenarioStep.list, { query: { q: `scenarioId:${scenario.id}` } })).items).toEqual([]);
      expect(await status(by.call(api.scenario.get, { params }))).toBe(404);
      expect(await status(by.call(api.scenario.history, { params, query: {} }))).toBe(404);
      expect(await status(by.call(api.scenarioStep.history, { params: { id: last.id }, query: {} }))).toBe(404);
      expect(await status(by.call(api.scenario.comparison, { params, query: {} }))).toBe(404);
      expect(await status(by.call(api.scenario.copy, { params, body: { name: "Mine" } }))).toBe(404);
      const change = by.call(api.scenario.patch, { params, body: { note: "!" } }, { version: 1 });
      expect(await status(change)).toBe(404);
      const step = { projectId: made.project.id, scenarioId: scenario.id, edits: last.edits };
      expect((await problem(by.call(api.scenarioStep.create, { body: step })))?.code).toBe("reference.unknown");
    }
    expect(await status(accept(scenario.id, admin))).toBe(404);
    const [entry] = (await manager.call(api.scenario.history, { params, query: {} })).items;
    expect(await status(admin.call(api.edits.undo, { params: { id: entry?.changeSetId ?? "" } }))).toBe(404);
  });

  it("is seen by all readers once shared, with its steps; what came before stays the owner's", async () => {
    const made = await plan();
    const { scenario } = await whatIf(made, manager, { privateTo: manager.session.user.id });
    const params = { id: scenario.id };
    await manager.call(api.scenario.patch, { params, body: { privateTo: null } }, { version: scenario.version });
    expect((await viewer.call(api.scenario.get, { params })).name).toBe("Later");
    expect(
      (await viewer.call(api.scenarioStep.list, { query: { q: `scenarioId:${scenario.id}` } })).items,
    ).toHaveLength(2);
    const history = await viewer.call(api.scenario.history, { params, query: {} });
    expect(history.items.map(({ verb }) => verb)).toEqual(["updated"]);
    const { version } = await viewer.call(api.scenario.get, { params });
    const change = viewer.call(api.scenario.patch, { params, body: { note: "!" } }, { version });
    expect((await problem(change))?.status).toBe(403);
    const taken = admin.call(api.scenario.patch, { params, body: { privateTo: admin.session.user.id } }, { version });
    expect((await problem(taken))?.code).toBe("row.invalid");
    expect((await problem(accept(scenario.id, viewer)))?.status).toBe(403);
  });

  it("can be made by any reader, and a copy of a shared one, too", async () => {
    const made = await plan();
    const { scenario } = await whatIf(made);
    const copied = await viewer.call(api.scenario.copy, { params: { id: scenario.id }, body: { name: "My own" } });
    const copy = copied.rows.find(({ record }) => record === "scenario");
    expect(copy?.values).toMatchObject({ name: "My own", privateTo: viewer.session.user.id });
    const [first, second] = await Promise.all(
      [scenario.id, copy?.id ?? ""].map((id) => viewer.call(api.scenario.comparison, { params: { id }, query: {} })),
    );
    expect(second?.comparison.finish).toEqual(first?.comparison.finish);
    expect(second?.comparison.added[0]?.workItemId).not.toBe(first?.comparison.added[0]?.workItemId);
  });
});
