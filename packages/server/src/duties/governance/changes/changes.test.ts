import { api, endpointsOf, role, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
  projectId = (await admin(api.project.create, { body: { key: "NET", name: "Network", start: "2026-01-05T08:00" } }))
    .id;
});
afterAll(() => gantry.close());

/** A work item of two days, and a scenario in which it takes four. */
async function planned(values: Record<string, unknown> = {}) {
  const item = await admin(api.workItem.create, { body: { projectId, name: "Exchange switches", duration: 960 } });
  const scenario = await admin(api.scenario.create, { body: { projectId, name: "Slower", ...values } });
  const edits = [
    { op: "update" as const, record: "workItem", id: item.id, version: item.version, values: { duration: 1920 } },
  ];
  const seen = { [item.id]: { duration: 960 } };
  await admin(api.scenarioStep.create, {
    body: { projectId, scenarioId: scenario.id, label: "Takes four days", edits, seen },
  });
  return { item, scenario };
}

async function submitted(scenarioId: string | null) {
  const made = await admin(api.changeRequest.create, {
    body: { projectId, title: "More time", reason: "One crew fell ill", scenarioId },
  });
  return admin(
    api.changeRequest.patch,
    { params: { id: made.id }, body: { state: "submitted" } },
    { version: made.version },
  );
}
const durationOf = async (id: string) => (await admin(api.workItem.get, { params: { id } })).duration;
const decide = (
  { id, version }: { id: string; version: number },
  values: { decision: "approve" | "reject"; verdict?: string; scenario?: "accept" | "later" },
  call = admin,
) => call(api.changeRequest.decide, { params: { id }, body: { ...values, version } });

test("REG-4 an approved change request makes its scenario the plan, and is undone with it as one", async () => {
  const { item, scenario } = await planned();
  const asked = await submitted(scenario.id);
  const { changeSetId } = await decide(asked, { decision: "approve", verdict: "No other way" });
  expect(await durationOf(item.id)).toBe(1920);
  const stateOf = async () => {
    const { state, decidedById, verdict } = await admin(api.changeRequest.get, { params: { id: asked.id } });
    return { state, decidedById, verdict };
  };
  expect(await stateOf()).toEqual({
    state: "implemented",
    decidedById: expect.any(String),
    verdict: "No other way",
  });
  expect((await admin(api.scenario.get, { params: { id: scenario.id } })).state).toBe("accepted");
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect(await durationOf(item.id)).toBe(960);
  expect(await stateOf()).toEqual({ state: "submitted", decidedById: null, verdict: "" });
  expect((await admin(api.scenario.get, { params: { id: scenario.id } })).state).toBe("open");
});

test("REG-4 approved without its scenario, the plan stays, and nobody says that it is in the plan", async () => {
  const { item, scenario } = await planned();
  const asked = await submitted(scenario.id);
  await decide(asked, { decision: "approve", scenario: "later" });
  expect(await durationOf(item.id)).toBe(960);
  const approved = await admin(api.changeRequest.get, { params: { id: asked.id } });
  expect(approved.state).toBe("approved");
  const { problem } = await problemOf(
    admin(
      api.changeRequest.patch,
      { params: { id: asked.id }, body: { state: "implemented" } },
      { version: approved.version },
    ),
  );
  expect(problem).toMatchObject({ status: 422, detail: "Its scenario is not in the plan yet." });
});

test("REG-4 a decision is undone and made again by those alone who may decide", async () => {
  const { scenario } = await planned();
  const asked = await submitted(scenario.id);
  const { changeSetId } = await decide(asked, { decision: "approve", scenario: "later" });
  const member = await gantry.user(owner, "member");
  const custom = await admin(endpointsOf(role).create, {
    body: { name: "Registers", kind: "project", permissions: ["project.read", "register.write"] },
  });
  const userId = member.session.user.id;
  await admin(api.membership.create, { body: { projectId, userId, role: "viewer", roleId: custom.id } });
  const undo = (call: typeof admin, id: string) => call(api.edits.undo, { params: { id } });
  const denied = async (id: string) => (await problemOf(undo(member.call, id))).problem.code;
  expect(await denied(changeSetId)).toBe("access.denied");
  const undone = await undo(admin, changeSetId);
  expect(await denied(undone.changeSetId)).toBe("access.denied");
  expect((await admin(api.changeRequest.get, { params: { id: asked.id } })).state).toBe("submitted");
});

test("REG-4 rejecting asks why; what is not submitted, or was changed since, is not decided", async () => {
  const asked = await submitted(null);
  expect((await problemOf(decide(asked, { decision: "reject" }))).problem).toMatchObject({ code: "state.incomplete" });
  const stale = await problemOf(decide({ ...asked, version: 1 }, { decision: "approve" }));
  expect(stale.problem).toMatchObject({ code: "row.stale" });
  await decide(asked, { decision: "reject", verdict: "Too dear" });
  const rejected = await admin(api.changeRequest.get, { params: { id: asked.id } });
  expect(rejected).toMatchObject({ state: "rejected", verdict: "Too dear" });
  expect((await problemOf(decide(rejected, { decision: "approve" }))).problem).toMatchObject({
    code: "state.impossible",
  });
});

test("a member asks for changes but does not decide on them", async () => {
  const member = await gantry.user(owner, "member");
  await admin(api.membership.create, { body: { projectId, userId: member.session.user.id, role: "member" } });
  const made = await member.call(api.changeRequest.create, { body: { projectId, title: "Two more sockets" } });
  expect(made.requestedById).toBe(member.session.user.id);
  const asked = await submitted(null);
  const { problem } = await problemOf(decide(asked, { decision: "approve" }, member.call));
  expect(problem).toMatchObject({ status: 403 });
});

test("a scenario that is private to somebody else is neither measured nor accepted", async () => {
  const manager = await gantry.user(owner, "member");
  await admin(api.membership.create, { body: { projectId, userId: manager.session.user.id, role: "manager" } });
  const { scenario } = await planned({ privateTo: (await admin(api.account.session, {})).user.id });
  const asked = await submitted(scenario.id);
  for (const refused of [
    () => decide(asked, { decision: "approve" }, manager.call),
    () => manager.call(api.changeRequest.measure, { params: { id: asked.id } }),
  ])
    expect((await problemOf(refused())).problem).toMatchObject({ issues: [{ path: "scenarioId" }] });
});

test("REG-5 the impact is measured from the scenario", async () => {
  const { scenario } = await planned();
  const asked = await submitted(scenario.id);
  await admin(api.changeRequest.measure, { params: { id: asked.id } });
  // Every other work item takes two days, from the project's start on.
  expect((await admin(api.changeRequest.get, { params: { id: asked.id } })).finishDays).toBe(2);
});
