import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["user"]>>;

let gantry: TestGantry;
let ada: Somebody;
let eve: Somebody;
let admin: Client;
let projectId: string;
const WAIT = { timeout: 30_000, interval: 50 };

beforeAll(async () => {
  gantry = await startTestGantry();
  ada = await gantry.setUp();
  admin = ada.call;
  eve = await gantry.user(ada, "member");
  const values = { key: "NET", name: "Network", managerId: ada.session.user.id, start: "2026-03-02T08:00" };
  projectId = (await admin(api.project.create, { body: values })).id;
  await admin(api.membership.create, { body: { projectId, userId: eve.session.user.id, role: "member" } });
});
afterAll(() => gantry.close());

const trigger = (query: string, record = "workItem") => ({ record, query });
const newRisk = (values: Record<string, unknown> = {}, call: Client = admin) =>
  call(api.risk.create, { body: { projectId, title: "Firewall comes late", ...values } });
const newItem = (values: { name: string }) =>
  admin(api.workItem.create, { body: { projectId, duration: 480, ...values } });
const riskOf = (id: string) => admin(api.risk.get, { params: { id } });
const occurred = (id: string) =>
  vi.waitFor(async () => {
    const found = await riskOf(id);
    expect(found.state).toBe("occurred");
    return found;
  }, WAIT);
const lookAgain = () => gantry.gantry.triggers.lookAt(ada.session.organisation.id);
const reasonsOf = async ({ call }: Somebody, id: string) =>
  (await call(api.inbox.list, { query: {} })).items.filter(({ row }) => row.id === id).map(({ reasons }) => reasons[0]);

test("TRG-1 a trigger is understood as it is written, names the character, and is armed by being written", async () => {
  const wrong = await problemOf(newRisk({ trigger: trigger("name~firewall finsh>2026-05-01") }));
  expect(wrong.problem).toMatchObject({ code: "query.invalid", issues: [{ path: "trigger.query.15" }] });
  const unknown = await problemOf(newRisk({ trigger: trigger("name~x", "calender") }));
  expect(unknown.problem).toMatchObject({ code: "row.invalid", issues: [{ path: "trigger.record" }] });
  expect((await newRisk({ trigger: trigger("name~nothing") })).watched).toBe(true);
  const none = await problemOf(newRisk({ watched: true }));
  expect(none.problem).toMatchObject({ code: "row.invalid", issues: [{ path: "watched" }] });
});

test("what a risk brings is stated at best, most likely and at worst, in that order", async () => {
  const [low, likely, high] = [480, 960, 1920];
  const late = await newRisk({ delayLow: low, delay: likely, delayHigh: high });
  const wrong = await problemOf(newRisk({ delayLow: high, delayHigh: low }));
  expect(wrong.problem).toMatchObject({ code: "row.invalid", issues: [{ path: "delayHigh" }] });
  const { id, version } = late;
  const raised = await problemOf(admin(api.risk.patch, { params: { id }, body: { delayLow: high } }, { version }));
  expect(raised.problem).toMatchObject({ issues: [{ path: "delay" }] });
  expect((await riskOf(id)).delayLow).toBe(low);
});

test("TRG-2 it names nothing that its maker or its watcher may not see, and nobody in particular", async () => {
  const rates = trigger("assignments.person.costRate>100");
  for (const call of [eve.call, admin]) {
    const refused = await problemOf(newRisk({ trigger: rates }, call));
    expect(refused.problem).toMatchObject({ code: "query.invalid" });
  }
  const own = await problemOf(newRisk({ trigger: trigger("ownerId:me", "risk") }));
  expect(own.problem).toMatchObject({ code: "query.invalid" });
});

test("TRG-3, TRG-4 when the plan comes to hit it, the risk is raised with evidence, its owner told, contingencies called for", async () => {
  const item = await newItem({ name: "Install firewall" });
  const ownerId = eve.session.user.id;
  const { id } = await newRisk({ ownerId, trigger: trigger("name~firewall finish>2026-05-01") });
  const contingency = (values: { title: string } & Record<string, unknown>) =>
    admin(api.riskResponse.create, {
      body: { projectId, riskId: id, kind: "contingency", ownerId, ...values },
    });
  const starts = await contingency({ title: "Lease one", onOccurrence: "start", duration: 960, cost: 50_000 });
  const waits = await contingency({ title: "Ask the maker" });
  await lookAgain();
  expect((await riskOf(id)).state).toBe("open");
  const { version } = await admin(api.workItem.get, { params: { id: item.id } });
  await admin(api.workItem.patch, { params: { id: item.id }, body: { duration: 480 * 60 } }, { version });
  const raised = await occurred(id);
  expect(raised).toMatchObject({
    watched: false,
    evidence: { record: "workItem", query: "name~firewall finish>2026-05-01", total: 1, ids: [item.id] },
  });
  const [begun, waiting] = await Promise.all(
    [starts, waits].map((row) => admin(api.riskResponse.get, { params: { id: row.id } })),
  );
  expect(waiting).toMatchObject({ state: "proposed", workItemId: null, calledAt: raised.triggeredAt });
  expect(begun?.state).toBe("inWork");
  const work = await admin(api.workItem.get, { params: { id: begun?.workItemId ?? "" } });
  expect(work).toMatchObject({ name: "Lease one", duration: 960, fixedCost: 50_000, deletedAt: null });
  await vi.waitFor(async () => expect(await reasonsOf(eve, waits.id)).toContain("trigger"), WAIT);
  expect(await reasonsOf(eve, id)).toContain("trigger");
  const { items } = await admin(api.risk.history, { params: { id }, query: {} });
  expect(items[0]).toMatchObject({ cause: "trigger", after: { state: "occurred", evidence: { total: 1 } } });

  // Undone as one, all of it is back, and it does not hit again until somebody arms it.
  await admin(api.edits.undo, { params: { id: items[0]?.changeSetId ?? "" } });
  expect(await riskOf(id)).toMatchObject({ state: "open", watched: false, triggeredAt: null });
  expect((await admin(api.workItem.get, { params: { id: work.id } })).deletedAt).not.toBeNull();
  await lookAgain();
  const undone = await riskOf(id);
  expect(undone.state).toBe("open");
  await admin(api.risk.patch, { params: { id }, body: { watched: true } }, { version: undone.version });
  expect((await occurred(id)).evidence?.total).toBe(1);
});

test("TRG-2 it sees its own project alone", async () => {
  const other = await admin(api.project.create, {
    body: { key: "CRM", name: "Customers", visibility: "organisation" },
  });
  await admin(api.workItem.create, { body: { projectId: other.id, name: "Unlike any other" } });
  const { id } = await newRisk({ trigger: trigger("name~unlike) or (name~unlike") });
  await lookAgain();
  expect((await riskOf(id)).state).toBe("open");
});

test("TRG-3 any record type of the project is watched; without an owner whoever manages the project is told", async () => {
  const { id } = await newRisk({ trigger: trigger("severity:critical", "issue") });
  const body = { projectId, title: "Firewall burnt", severity: "critical" } as const;
  await admin(api.edits.apply, {
    body: { edits: [{ op: "create", record: "issue", id: "0198d6f0-0000-7000-8000-000000000001", values: body }] },
  });
  await occurred(id);
  await vi.waitFor(async () => expect(await reasonsOf(ada, id)).toContain("trigger"), WAIT);
});

test("TRG-4 a risk that people say has occurred calls for its contingencies too", async () => {
  const { id, version } = await newRisk();
  const made = await admin(api.riskResponse.create, {
    body: { projectId, riskId: id, title: "Go by foot", kind: "contingency", onOccurrence: "start" },
  });
  await admin(api.risk.patch, { params: { id }, body: { state: "occurred" } }, { version });
  const begun = await admin(api.riskResponse.get, { params: { id: made.id } });
  expect([begun.state, begun.workItemId === null]).toEqual(["inWork", false]);
});
