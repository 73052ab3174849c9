import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let ada: Awaited<ReturnType<TestGantry["user"]>>;
let admin: Client;
let projectId: string;
const DAY = 480;

beforeAll(async () => {
  gantry = await startTestGantry();
  ada = await gantry.setUp();
  admin = ada.call;
  projectId = (await admin(api.project.create, { body: { key: "NET", name: "Network" } })).id;
});
afterAll(() => gantry.close());

const newRisk = (values: Record<string, unknown> = {}) =>
  admin(api.risk.create, {
    body: { projectId, title: "Late delivery", probability: 0.5, delay: 4 * DAY, cost: 10_000, ...values },
  });
const newResponse = (riskId: string, values: Record<string, unknown> = {}) =>
  admin(api.riskResponse.create, { body: { projectId, riskId, title: "Order from stock", ...values } });
const riskOf = (id: string) => admin(api.risk.get, { params: { id } });
const responseOf = (id: string) => admin(api.riskResponse.get, { params: { id } });
const itemOf = (row: { workItemId: string | null }) =>
  admin(api.workItem.get, { params: { id: row.workItemId ?? "none" } });

test("RSP-1 threats and opportunities take their own strategies, and a usual one where nobody says", async () => {
  const threat = await newRisk();
  const chance = await newRisk({ kind: "opportunity" });
  expect((await newResponse(threat.id)).strategy).toBe("reduce");
  expect((await newResponse(chance.id)).strategy).toBe("enhance");
  expect((await newResponse(chance.id, { kind: "contingency" })).strategy).toBe("accept");
  const wrong = await problemOf(newResponse(threat.id, { strategy: "exploit" }));
  expect(wrong.problem).toMatchObject({ code: "row.invalid", issues: [{ path: "strategy" }] });
});

test("RSP-1 a response stays in the project of its risk", async () => {
  const other = await admin(api.project.create, { body: { key: "CRM", name: "Customers" } });
  const { id } = await newRisk();
  const wrong = await problemOf(
    admin(api.riskResponse.create, { body: { projectId: other.id, riskId: id, title: "Elsewhere" } }),
  );
  expect(wrong.problem).toMatchObject({ code: "row.invalid", issues: [{ path: "riskId" }] });
});

test("RSP-2, RSP-3 exposure follows the risk and what is agreed against it, and can be filtered by", async () => {
  const { id } = await newRisk({ inherentProbability: 0.8 });
  expect(await riskOf(id)).toMatchObject({ inherentExposure: 0.8 * 4 * DAY, exposure: 2 * DAY, exposureCost: 5_000 });
  const response = await newResponse(id, { residualProbability: 0.1 });
  expect((await riskOf(id)).residualExposure).toBe(2 * DAY);
  await admin(
    api.riskResponse.patch,
    { params: { id: response.id }, body: { state: "agreed" } },
    { version: response.version },
  );
  expect(await riskOf(id)).toMatchObject({ residualExposure: 0.1 * 4 * DAY, residualExposureCost: 1_000 });
  const { items } = await admin(api.risk.list, {
    query: { q: "residualExposure<1d residualExposure>0 sort:-residualExposure" },
  });
  expect(items.map((each) => each.id)).toEqual([id]);
  const { version } = await riskOf(id);
  await admin(api.risk.patch, { params: { id }, body: { probability: 0.2, delay: 2 * DAY } }, { version });
  expect(await riskOf(id)).toMatchObject({ exposure: 0.2 * 2 * DAY, residualExposure: 0.1 * 2 * DAY });
});

test("what a change did is undone though exposures have moved on since", async () => {
  const { id } = await newRisk();
  const agreed = { state: "agreed", residualProbability: 0.25 };
  const body = (values: object) => ({
    edits: [
      {
        op: "create" as const,
        record: "riskResponse",
        id: newId(),
        values: { projectId, riskId: id, ...agreed, ...values },
      },
    ],
  });
  const first = await admin(api.edits.apply, { body: body({ title: "First" }) });
  await admin(api.edits.apply, { body: body({ title: "Second" }) });
  expect((await riskOf(id)).residualExposure).toBe(0.125 * 4 * DAY);
  await admin(api.edits.undo, { params: { id: first.changeSetId } });
  expect((await riskOf(id)).residualExposure).toBe(0.25 * 4 * DAY);
});

test("RSP-5 put into the plan it is a work item with its duration, cost and owner, below one summary; undone as one", async () => {
  const person = await admin(api.person.create, { body: { name: "Omar" } });
  const body = { name: "Omar", email: "omar@example.org", role: "member", personId: person.id } as const;
  const user = await admin(api.user.create, { body });
  const { id } = await newRisk();
  const given = { duration: 3 * DAY, cost: 150_000, ownerId: user.id, notes: "From the stock in Graz" };
  const made = [await newResponse(id, given), await newResponse(id, { title: "Second source" })];
  const results = [];
  for (const each of made) results.push(await admin(api.riskResponse.plan, { params: { id: each.id } }));
  const planned = await Promise.all(made.map((each) => responseOf(each.id)));
  expect(planned.map(({ state }) => state)).toEqual(["agreed", "agreed"]);
  const items = await Promise.all(planned.map((each) => itemOf(each)));
  expect(items[0]).toMatchObject({
    name: "Order from stock",
    notes: "From the stock in Graz",
    duration: 3 * DAY,
    fixedCost: 150_000,
    constraintType: "SNET",
  });
  expect(new Set(items.map(({ parentId }) => parentId)).size).toBe(1);
  const assigned = await admin(api.assignment.list, { query: { q: `workItemId:${items[0]?.id}` } });
  expect(assigned.items.map(({ personId }) => personId)).toEqual([person.id]);
  const again = await problemOf(admin(api.riskResponse.plan, { params: { id: made[0]?.id ?? "" } }));
  expect(again.problem).toMatchObject({ code: "state.impossible" });
  await admin(api.edits.undo, { params: { id: results[1]?.changeSetId ?? "" } });
  expect(await responseOf(made[1]?.id ?? "")).toMatchObject({ workItemId: null, state: "proposed" });
  const gone = await admin(api.workItem.get, { params: { id: items[1]?.id ?? "" } });
  expect(gone.deletedAt).not.toBeNull();
});

test("RSP-5 it goes on with its work: begun, done, taken up again, and only agreed once the work is thrown away", async () => {
  const { id } = await newRisk();
  const made = await newResponse(id, { residualProbability: 0 });
  await admin(api.riskResponse.plan, { params: { id: made.id } });
  const put = async (body: Record<string, unknown>) => {
    const item = await itemOf(await responseOf(made.id));
    await admin(api.workItem.patch, { params: { id: item.id }, body }, { version: item.version });
    return (await responseOf(made.id)).state;
  };
  expect(await put({ state: "inProgress" })).toBe("inWork");
  expect(await put({ percentComplete: 1 })).toBe("done");
  expect((await riskOf(id)).residualExposure).toBe(0);
  expect(await put({ percentComplete: 0.5 })).toBe("inWork");
  const item = await itemOf(await responseOf(made.id));
  await admin(api.workItem.remove, { params: { id: item.id } }, { version: item.version });
  expect(await responseOf(made.id)).toMatchObject({ state: "agreed", workItemId: null });
});

test("RSP-5 only who may change the plan puts a response into it", async () => {
  const ben = await gantry.user(ada, "member");
  const userId = ben.session.user.id;
  await admin(api.membership.create, { body: { projectId, userId, role: "member" } });
  const { id } = await newRisk();
  const made = await ben.call(api.riskResponse.create, { body: { projectId, riskId: id, title: "Ask twice" } });
  const refused = await problemOf(ben.call(api.riskResponse.plan, { params: { id: made.id } }));
  expect(refused.problem).toMatchObject({ code: "access.denied" });
});

test("responses go to the trash with their risk and come back with it", async () => {
  const found = await newRisk();
  const made = await newResponse(found.id);
  await admin(api.risk.remove, { params: { id: found.id } }, { version: (await riskOf(found.id)).version });
  expect((await responseOf(made.id)).deletedAt).not.toBeNull();
  await admin(api.risk.restore, { params: { id: found.id } });
  expect((await responseOf(made.id)).deletedAt).toBeNull();
});

test("RSP-6 the next review is due after the last one, unless a day is named", async () => {
  const { id, version, reviewBy } = await newRisk({ reviewEvery: 14, reviewedOn: "2026-05-01" });
  expect(reviewBy).toBe("2026-05-15");
  const body = { reviewedOn: "2026-05-14" };
  const again = await admin(api.risk.patch, { params: { id }, body }, { version });
  expect(again.reviewBy).toBe("2026-05-28");
  const named = { reviewedOn: "2026-05-27", reviewBy: "2026-07-01" };
  expect((await admin(api.risk.patch, { params: { id }, body: named }, { version: again.version })).reviewBy).toBe(
    "2026-07-01",
  );
  expect((await newRisk({ reviewEvery: 7 })).reviewBy).not.toBeNull();
});
