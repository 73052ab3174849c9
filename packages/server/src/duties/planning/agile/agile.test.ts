import {
  api,
  type ApiProblem,
  boardColumn,
  sprint,
  workItem,
  type Edit,
  type RecordDeclaration,
} from "@gantry/records";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let test: TestGantry;
let admin: Visitor;
let keys = 0;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

const apply = (edits: Edit[], by: Visitor = admin) => by.call(api.edits.apply, { body: { edits } });
const undo = (id: string) => admin.call(api.edits.undo, { params: { id } });
const item = (id: string) => admin.call(api.workItem.get, { params: { id } });

function create(record: RecordDeclaration, values: Record<string, unknown>): Edit & { op: "create" } {
  return { op: "create", record: record.name, id: newId(), values };
}

async function update(record: RecordDeclaration, id: string, values: Record<string, unknown>, by: Visitor = admin) {
  const { version } = await admin.call(api[record.name as "workItem"].get, { params: { id } });
  return apply([{ op: "update", record: record.name, id, version, values }], by);
}

async function remove(record: RecordDeclaration, id: string) {
  const { version } = await admin.call(api[record.name as "workItem"].get, { params: { id } });
  return apply([{ op: "delete", record: record.name, id, version }]);
}

/** An agile project with a board of three columns, two sprints and two items. */
async function agilePlan() {
  const project = await admin.call(api.project.create, {
    body: { key: `AG${++keys}`, name: "Agile", method: "agile", start: "2026-01-05T08:00" },
  });
  const projectId = project.id;
  const columns = (["open", "inProgress", "done"] as const).map((category) =>
    create(boardColumn, { projectId, name: category, category }),
  );
  const sprints = ["2026-01-05", "2026-01-19"].map((day, index) =>
    create(sprint, {
      projectId,
      name: `Sprint ${index + 1}`,
      start: `${day}T00:00`,
      finish: `${day.slice(0, 8)}${Number(day.slice(8)) + 12}T00:00`,
    }),
  );
  const items = ["Sign in", "Sign out"].map((name) =>
    create(workItem, { projectId, name, duration: 960, estimate: 3 }),
  );
  await apply([...columns, ...sprints, ...items]);
  const [open, doing, done] = columns.map(({ id }) => id) as [string, string, string];
  const [first, second] = sprints.map(({ id }) => id) as [string, string];
  const [signIn, signOut] = items.map(({ id }) => id) as [string, string];
  return { projectId, open, doing, done, first, second, signIn, signOut };
}

describe("a card (AGL-9)", () => {
  it("takes the state of its column and begins and ends the work", async () => {
    const { doing, done, open, signIn } = await agilePlan();
    await update(workItem, signIn, { boardColumnId: doing });
    const begun = await item(signIn);
    expect(begun).toMatchObject({ state: "inProgress", percentComplete: 0, actualFinish: null });
    expect(begun.actualStart).not.toBeNull();
    await update(workItem, signIn, { boardColumnId: done });
    const ended = await item(signIn);
    expect(ended).toMatchObject({ state: "done", percentComplete: 1, actualStart: begun.actualStart });
    expect((ended.actualFinish ?? "") >= (begun.actualStart ?? "")).toBe(true);
    await update(workItem, signIn, { boardColumnId: doing });
    expect(await item(signIn)).toMatchObject({ state: "inProgress", percentComplete: 0.99, actualFinish: null });
    await update(workItem, signIn, { boardColumnId: open });
    expect(await item(signIn)).toMatchObject({ state: "open", percentComplete: 0, actualStart: null });
  });

  it("goes where its state is when progress is reported elsewhere", async () => {
    const { done, doing, signIn } = await agilePlan();
    await update(workItem, signIn, { percentComplete: 0.4 });
    await update(workItem, signIn, { boardColumnId: doing });
    await update(workItem, signIn, { percentComplete: 1 });
    expect(await item(signIn)).toMatchObject({ state: "done", boardColumnId: done });
    await update(workItem, signIn, { state: "inProgress" });
    expect(await item(signIn)).toMatchObject({ boardColumnId: doing, percentComplete: 0.99 });
  });

  it("keeps what the edit says itself", async () => {
    const { done, signIn } = await agilePlan();
    await update(workItem, signIn, {
      boardColumnId: done,
      actualStart: "2026-01-06T08:00",
      actualFinish: "2026-01-07T17:00",
    });
    expect(await item(signIn)).toMatchObject({ actualStart: "2026-01-06T08:00", actualFinish: "2026-01-07T17:00" });
  });

  it("goes back with one undo", async () => {
    const { done, signIn } = await agilePlan();
    const { changeSetId } = await update(workItem, signIn, { boardColumnId: done });
    await undo(changeSetId);
    expect(await item(signIn)).toMatchObject({
      boardColumnId: null,
      state: "open",
      percentComplete: 0,
      actualStart: null,
      actualFinish: null,
    });
  });

  it("may be moved by members, not by viewers, and only members of the plan put it into a sprint", async () => {
    const { projectId, doing, first, signIn } = await agilePlan();
    const people = { member: await test.user(admin, "member"), viewer: await test.user(admin, "viewer") };
    for (const [role, { session }] of Object.entries(people))
      await admin.call(api.membership.create, {
        body: { projectId, userId: session.user.id, role: role === "member" ? "member" : "viewer" },
      });
    await update(workItem, signIn, { boardColumnId: doing }, people.member);
    expect((await item(signIn)).state).toBe("inProgress");
    const refused = async (values: Record<string, unknown>, by: Visitor) =>
      (await problemOf(update(workItem, signIn, values, by))).problem.code;
    expect(await refused({ boardColumnId: null }, people.viewer)).toBe("access.denied");
    expect(await refused({ sprintId: first }, people.member)).toBe("access.denied");
    expect(await refused({ backlogRank: "a0" }, people.member)).toBe("access.denied");
  });

  it("does not go into a column or sprint of another project", async () => {
    const { signIn } = await agilePlan();
    const other = await agilePlan();
    expect((await problemOf(update(workItem, signIn, { boardColumnId: other.doing }))).problem.code).toBe(
      "plan.structure",
    );
    expect((await problemOf(update(workItem, signIn, { sprintId: other.first }))).problem.code).toBe("plan.structure");
  });
});

describe("a column", () => {
  it("that is deleted gives its cards back to their state, and undo brings both back", async () => {
    const { doing, signIn } = await agilePlan();
    await update(workItem, signIn, { boardColumnId: doing });
    const { changeSetId } = await remove(boardColumn, doing);
    expect(await item(signIn)).toMatchObject({ boardColumnId: null, state: "inProgress" });
    await undo(changeSetId);
    expect(await item(signIn)).toMatchObject({ boardColumnId: doing });
  });

  it("that means another state lets its cards go", async () => {
    const { doing, signIn } = await agilePlan();
    await update(workItem, signIn, { boardColumnId: doing });
    await update(boardColumn, doing, { category: "done" });
    expect(await item(signIn)).toMatchObject({ boardColumnId: null, state: "inProgress" });
  });

  it("stands last when it is new", async () => {
    const { projectId } = await agilePlan();
    await apply([
      create(boardColumn, { projectId, name: "Ready" }),
      create(boardColumn, { projectId, name: "Shipped", category: "done" }),
    ]);
    const { items } = await admin.call(api.boardColumn.list, { query: { q: `projectId:${projectId} sort:rank` } });
    expect(items.map(({ name }) => name)).toEqual(["open", "inProgress", "done", "Ready", "Shipped"]);
  });
});

describe("a sprint", () => {
  it("is the only active one, unless the project has several teams", async () => {
    const { projectId, first, second } = await agilePlan();
    await update(sprint, first, { state: "active" });
    const started = await admin.call(api.sprint.get, { params: { id: first } });
    expect(started.startedAt).not.toBeNull();
    const { problem } = await problemOf(update(sprint, second, { state: "active" }));
    expect(problem).toMatchObject({ code: "sprint.active", status: 409 });
    expect(problem.detail).toContain("Sprint 1");
    const project = await admin.call(api.project.get, { params: { id: projectId } });
    await apply([
      {
        op: "update",
        record: "project",
        id: projectId,
        version: project.version,
        values: { parallelSprints: true },
      },
    ]);
    await update(sprint, second, { state: "active" });
  });

  it("keeps what is done when it is closed; the rest goes where the edit says, else to the backlog", async () => {
    const { projectId, first, second, signIn, signOut, done } = await agilePlan();
    const third = create(workItem, { projectId, name: "Forgot password", sprintId: first });
    await apply([third]);
    for (const id of [signIn, signOut]) await update(workItem, id, { sprintId: first });
    await update(workItem, signIn, { boardColumnId: done });
    await update(sprint, first, { state: "active" });
    const [own, moved] = [await admin.call(api.sprint.get, { params: { id: first } }), await item(signOut)];
    const { changeSetId } = await apply([
      { op: "update", record: "sprint", id: first, version: own.version, values: { state: "closed" } },
      { op: "update", record: "workItem", id: signOut, version: moved.version, values: { sprintId: second } },
    ]);
    const sprintOf = async (id: string) => (await item(id)).sprintId;
    expect([await sprintOf(signIn), await sprintOf(signOut), await sprintOf(third.id)]).toEqual([first, second, null]);
    await undo(changeSetId);
    expect([await sprintOf(signIn), await sprintOf(signOut), await sprintOf(third.id)]).toEqual([first, first, first]);
    expect(await admin.call(api.sprint.get, { params: { id: first } })).toMatchObject({
      state: "active",
      closedAt: null,
    });
  });

  it("keeps what somebody finished while another was closing it", async () => {
    const { first, second, signIn, signOut, done } = await agilePlan();
    for (const id of [signIn, signOut]) await update(workItem, id, { sprintId: first });
    await update(sprint, first, { state: "active" });
    const own = await admin.call(api.sprint.get, { params: { id: first } });
    const [seen, other] = [await item(signIn), await item(signOut)];
    await update(workItem, signIn, { boardColumnId: done });
    await apply([
      { op: "update", record: "sprint", id: first, version: own.version, values: { state: "closed" } },
      { op: "update", record: "workItem", id: signIn, version: seen.version, values: { sprintId: second } },
      { op: "update", record: "workItem", id: signOut, version: other.version, values: { sprintId: second } },
    ]);
    expect([(await item(signIn)).sprintId, (await item(signOut)).sprintId]).toEqual([first, second]);
  });

  it("lets its items go when it is deleted, and they come back from the trash without it", async () => {
    const { first, signIn, signOut } = await agilePlan();
    await update(workItem, signIn, { sprintId: first });
    await update(workItem, signOut, { sprintId: first });
    await remove(workItem, signOut);
    await remove(sprint, first);
    expect((await item(signIn)).sprintId).toBeNull();
    await apply([{ op: "restore", record: "workItem", id: signOut }]);
    expect((await item(signOut)).sprintId).toBeNull();
  });

  it("ends after it starts", async () => {
    const { first } = await agilePlan();
    const problem = await update(sprint, first, { finish: "2026-01-05T00:00" }).catch((error: ApiProblem) => error);
    expect(problem).toMatchObject({ problem: { code: "row.invalid" } });
  });
});

describe("the one schedule (AGL-5)", () => {
  const startOf = async (id: string) => {
    await test.gantry.scheduler.idle();
    return (await item(id)).start;
  };

  it("starts items with their sprint, and says what ends after it", async () => {
    const { projectId, first, second, signIn, signOut } = await agilePlan();
    await update(workItem, signIn, { sprintId: second });
    await update(workItem, signOut, { sprintId: first, duration: 480 * 20 });
    expect(await startOf(signIn)).toBe("2026-01-19T08:00");
    expect(await startOf(signOut)).toBe("2026-01-05T08:00");
    const { findings } = await admin.call(api.plan.schedule, { params: { id: projectId } });
    expect(findings).toMatchObject([{ code: "sprint.overrun", where: { activityId: signOut } }]);
  });

  it("forecasts the backlog in its order by velocity", async () => {
    const { projectId, first, second, signIn, signOut, done } = await agilePlan();
    await update(workItem, signIn, { sprintId: first, boardColumnId: done });
    await update(sprint, first, { state: "active" });
    await update(sprint, first, { state: "closed" });
    const later = create(workItem, { projectId, name: "Later", estimate: 2, backlogRank: "a2" });
    await apply([later]);
    await update(workItem, signOut, { backlogRank: "a1" });
    // Velocity is 3: sign out fills the second sprint, what comes later waits for one nobody has planned.
    expect(await startOf(signOut)).toBe("2026-01-19T08:00");
    expect(await startOf(later.id)).toBe("2026-02-02T08:00");
    await update(workItem, signOut, { backlogRank: "a3" });
    expect(await startOf(later.id)).toBe("2026-01-19T08:00");
    expect(await startOf(signOut)).toBe("2026-02-02T08:00");
    await update(workItem, signOut, { sprintId: second });
    expect(await startOf(signOut)).toBe("2026-01-19T08:00");
    expect(await startOf(later.id)).toBe("2026-02-02T08:00");
  });
});

describe("burn (AGL-6)", () => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

  it("tells scope and done from the change log, what was deleted as long as it was there", async () => {
    const { projectId, signIn, signOut, done } = await agilePlan();
    const now = create(sprint, { projectId, name: "Now", start: `${day(-3)}T00:00`, finish: `${day(9)}T00:00` });
    await apply([now]);
    for (const id of [signIn, signOut]) await update(workItem, id, { sprintId: now.id });
    await update(workItem, signIn, { boardColumnId: done });
    const burn = () => admin.call(api.burn.burn, { params: { id: projectId }, query: { sprintId: now.id } });
    const last = async () => (await burn()).days.findLast(({ points }) => points !== null)?.points;
    expect(await last()).toEqual({ scope: 6, done: 3 });
    await remove(workItem, signOut);
    expect(await last()).toEqual({ scope: 3, done: 3 });
    const { days } = await burn();
    expect(days.at(-1)).toMatchObject({ at: `${day(9)}T00:00`, points: null });
    const whole = await admin.call(api.burn.burn, { params: { id: projectId }, query: {} });
    expect(whole.days.at(-1)?.points).toEqual({ scope: 3, done: 3 });
  });

  it("is not there for a sprint of another project", async () => {
    const [{ projectId }, other] = [await agilePlan(), await agilePlan()];
    const { problem } = await problemOf(
      admin.call(api.burn.burn, { params: { id: projectId }, query: { sprintId: other.first } }),
    );
    expect(problem.code).toBe("row.notFound");
  });
});
