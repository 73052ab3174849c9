import { api, approval, customField, endpointsOf, risk, transitionRule, type Client } from "@gantry/records";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let member: Client;
let manager: Client;
let managerIds: string[];
let projectId: string;
const risks = endpointsOf(risk);
const rules = endpointsOf(transitionRule);
const approvals = endpointsOf(approval);

beforeAll(async () => {
  gantry = await startTestGantry();
  const administrator = await gantry.setUp();
  admin = administrator.call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
  const join = async (role: "member" | "manager") => {
    const { call, session } = await gantry.user(administrator, "member");
    await admin(api.membership.create, { body: { projectId, userId: session.user.id, role } });
    return { call, userId: session.user.id };
  };
  member = (await join("member")).call;
  const joined = await join("manager");
  manager = joined.call;
  // Who makes a project manages it.
  managerIds = [administrator.session.user.id, joined.userId].sort();
  await admin(endpointsOf(customField).create, { body: { recordType: "risk", key: "lesson", name: "Lesson" } });
});
afterAll(() => gantry.close());

beforeEach(async () => {
  for (const { id, version } of (await admin(rules.list, { query: {} })).items)
    await admin(rules.remove, { params: { id } }, { version });
});

const rule = (values: Record<string, unknown>) =>
  admin(rules.create, { body: { recordType: "risk", fromState: "open", toState: "closed", ...values } });
const newRisk = () => admin(risks.create, { body: { projectId, title: "Delay", closedReason: "It is over" } });
const move = (by: Client, row: { id: string; version: number }, values: Record<string, unknown> = {}) =>
  by(risks.patch, { params: { id: row.id }, body: { state: "closed", ...values } }, { version: row.version });
const ask = (by: Client, row: { id: string }) =>
  by(approvals.create, { body: { subjectRecord: "risk", subjectId: row.id, toState: "closed", reason: "It is over" } });
const decide = (by: Client, asked: { id: string; version: number }, decision: string) =>
  by(approvals.patch, { params: { id: asked.id }, body: { decision } }, { version: asked.version });
const codeOf = async (attempt: Promise<unknown>) => (await problemOf(attempt)).problem.code;

test("a rule may forbid a change of state, keep it for roles, and ask for fields, custom ones too", async () => {
  const forbidden = await rule({ forbidden: true });
  expect(await codeOf(move(admin, await newRisk()))).toBe("state.impossible");
  await admin(
    rules.patch,
    { params: { id: forbidden.id }, body: { forbidden: false, roles: ["manager"] } },
    { version: 1 },
  );
  expect(await codeOf(move(member, await newRisk()))).toBe("access.denied");
  expect((await move(manager, await newRisk())).state).toBe("closed");
  await rule({ requires: ["ownerId", "cf.lesson"] });
  const { problem } = await problemOf(move(manager, await newRisk()));
  expect(problem).toMatchObject({ code: "state.incomplete", issues: [{ path: "ownerId" }, { path: "cf.lesson" }] });
});

test("those who may decide hear of it by what is asked about, and whoever asked hears the decision", async () => {
  await rule({ approval: "manager" });
  const row = await newRisk();
  const asked = await ask(member, row);
  expect(asked.name).toBe(`RSK-${row.number} Delay`);
  const told = async (by: Client, id: string) => {
    const { items } = await by(api.inbox.list, { query: {} });
    return items.filter((item) => item.row.id === id).map(({ reasons, row: { title } }) => [reasons, title]);
  };
  await expect.poll(() => told(manager, asked.id), { timeout: 30_000 }).toEqual([[["review"], asked.name]]);
  await decide(manager, asked, "rejected");
  await expect.poll(() => told(member, asked.id), { timeout: 30_000 }).toEqual([[["replied"], asked.name]]);
  // The administrator manages the project too, which they made.
  await expect.poll(() => told(admin, asked.id), { timeout: 30_000 }).toEqual([[["review"], asked.name]]);
});

test("what needs approval changes when another who may gives it, and back when that is undone", async () => {
  await rule({ approval: "manager" });
  const row = await newRisk();
  expect((await problemOf(move(manager, row))).problem).toMatchObject({
    code: "state.approvalRequired",
    detail: 'Before a risk goes to "Closed", a manager of the project has to approve it.',
    approval: { record: "risk", id: row.id, toState: "closed", by: "manager" },
  });
  const asked = await ask(member, row);
  expect(asked).toMatchObject({ decision: "pending", projectId });
  expect(await codeOf(ask(member, row))).toBe("row.invalid");
  const pending = { id: asked.id, toState: "closed" };
  expect((await problemOf(move(manager, row))).problem.approval).toMatchObject({ pending });
  const deciders = async (by: Client) => {
    const { userIds, mayDecide } = await by(api.approval.deciders, { params: { id: asked.id } });
    return [userIds.sort(), mayDecide];
  };
  expect(await deciders(member)).toEqual([managerIds, false]);
  expect(await deciders(manager)).toEqual([managerIds, true]);
  expect(await codeOf(decide(member, asked, "approved"))).toBe("access.denied");
  const edit = {
    op: "update" as const,
    record: "approval",
    id: asked.id,
    version: 1,
    values: { decision: "approved" },
  };
  const { changeSetId } = await manager(api.edits.apply, { body: { edits: [edit] } });
  expect((await admin(risks.get, { params: { id: row.id } })).state).toBe("closed");
  await manager(api.edits.undo, { params: { id: changeSetId } });
  expect((await admin(risks.get, { params: { id: row.id } })).state).toBe("open");
});

test("nobody approves what they asked for; rejected or withdrawn leaves the state", async () => {
  await rule({ approval: "manager" });
  const row = await newRisk();
  const own = await ask(manager, row);
  expect((await manager(api.approval.deciders, { params: { id: own.id } })).mayDecide).toBe(false);
  expect(await codeOf(decide(manager, own, "approved"))).toBe("access.denied");
  expect(await codeOf(decide(member, own, "withdrawn"))).toBe("row.invalid");
  expect((await decide(manager, own, "withdrawn")).decision).toBe("withdrawn");
  const again = await ask(member, row);
  await decide(manager, again, "rejected");
  expect(await codeOf(decide(admin, { ...again, version: 2 }, "approved"))).toBe("row.invalid");
  expect((await admin(risks.get, { params: { id: row.id } })).state).toBe("open");
});

test("asking where nobody has to approve, or deciding at once, is refused", async () => {
  const row = await newRisk();
  expect(await codeOf(ask(member, row))).toBe("row.invalid");
  await rule({ approval: "administrator" });
  const body = { subjectRecord: "risk", subjectId: row.id, toState: "closed", decision: "approved" };
  expect(await codeOf(admin(approvals.create, { body }))).toBe("row.invalid");
  const asked = await ask(member, row);
  expect(await codeOf(decide(manager, asked, "approved"))).toBe("access.denied");
  expect((await decide(admin, asked, "approved")).decision).toBe("approved");
});

test.each([
  [{ recordType: "nothing" }, "recordType"],
  [{ toState: "gone" }, "toState"],
  [{ fromState: "closed" }, "toState"],
  [{ requires: ["colour"] }, "requires"],
])("a rule %j is refused", async (values, path) => {
  expect((await problemOf(rule(values))).problem).toMatchObject({ status: 422, issues: [{ path }] });
});
