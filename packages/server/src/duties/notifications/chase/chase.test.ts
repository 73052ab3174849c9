import { api, department, endpointsOf, groupMember, issue, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["user"]>>;

let gantry: TestGantry;
let ada: Somebody;
let ben: Somebody;
let eve: Somebody;
let projectId: string;
const issues = endpointsOf(issue);
const day = "2026-05-12";

beforeAll(async () => {
  gantry = await startTestGantry();
  ada = await gantry.setUp();
  ben = await gantry.user(ada, "manager");
  eve = await gantry.user(ada, "member");
  const values = { key: "CRM", name: "Customer relations", state: "active", managerId: ben.session.user.id } as const;
  projectId = (await ada.call(api.project.create, { body: values })).id;
  const member = (who: Somebody, role: "manager" | "member") =>
    ada.call(api.membership.create, { body: { projectId, userId: who.session.user.id, role } });
  await member(ben, "manager");
  await member(eve, "member");
});
afterAll(() => gantry.close());

const owes = (values: object = {}) =>
  ada.call(issues.create, {
    body: { projectId, title: "Sign-in fails", ownerId: eve.session.user.id, dueDay: day, ...values },
  });
const chaseOn = (today: string) => gantry.gantry.notifier.remindOf(ada.session.organisation.id, today);
/** Why somebody was reminded of a row, and how often. */
async function remindedOf({ call }: { call: Client }, id: string): Promise<string[]> {
  const { items } = await call(api.inbox.list, { query: {} });
  return items
    .filter(({ row, by }) => row.id === id && by === null)
    .map(({ reasons }) => reasons[0] ?? "")
    .toSorted();
}

test("CHASE-2, CHASE-3 owners are chased again and again, those who lead hear of it once, and nobody twice for the same", async () => {
  const { id } = await owes();
  for (const today of ["2026-05-13", "2026-05-13", "2026-05-19"]) await chaseOn(today);
  expect(await remindedOf(eve, id)).toEqual(["overdue"]);
  await chaseOn("2026-05-20");
  expect(await remindedOf(eve, id)).toEqual(["overdue", "overdue"]);
  expect(await remindedOf(ben, id)).toEqual([]);
  for (const today of ["2026-05-26", "2026-05-27"]) await chaseOn(today);
  expect(await remindedOf(ben, id)).toEqual(["escalated"]);
  const { items } = await ada.call(api.owed.list, { query: { projectId, until: day } });
  expect(items.find((each) => each.id === id)?.chased).toMatchObject({ times: 4, escalated: true });
});

test("CHASE-2 a project may chase in its own way", async () => {
  const { version } = await ada.call(api.project.get, { params: { id: projectId } });
  await ada.call(
    api.project.patch,
    { params: { id: projectId }, body: { chaseBeforeDays: 5, chaseEveryDays: 2, escalateAfterDays: 3 } },
    { version },
  );
  const { id } = await owes({ dueDay: "2026-06-12" });
  await chaseOn("2026-06-06");
  expect(await remindedOf(eve, id)).toEqual([]);
  for (const today of ["2026-06-07", "2026-06-13", "2026-06-15"]) await chaseOn(today);
  expect(await remindedOf(eve, id)).toEqual(["due", "overdue", "overdue"]);
  expect(await remindedOf(ben, id)).toEqual(["escalated"]);
});

test("CHASE-3 the lead of the owner's department hears of it, or of one above", async () => {
  const lena = await gantry.user(ada, "manager");
  const lead = await ada.call(api.person.create, { body: { name: "Lena" } });
  const { version } = await ada.call(api.user.get, { params: { id: lena.session.user.id } });
  await ada.call(api.user.patch, { params: { id: lena.session.user.id }, body: { personId: lead.id } }, { version });
  await ada.call(api.membership.create, { body: { projectId, userId: lena.session.user.id, role: "viewer" } });
  const above = await ada.call(endpointsOf(department).create, { body: { name: "IT", leadId: lead.id } });
  const own = await ada.call(endpointsOf(department).create, { body: { name: "Desk", parentId: above.id } });
  await ada.call(endpointsOf(groupMember).create, {
    body: { departmentId: own.id, userId: eve.session.user.id },
  });
  const { id } = await owes({ dueDay: "2026-07-01" });
  await chaseOn("2026-07-06");
  expect(await remindedOf(lena, id)).toEqual(["escalated"]);
});

test("CHASE-4 what is settled is not chased, nor what lies in a project that is over", async () => {
  const settled = await owes({ title: "Settled", dueDay: "2026-08-12", resolution: "Renewed" });
  await ada.call(
    issues.patch,
    { params: { id: settled.id }, body: { state: "resolved" } },
    { version: settled.version },
  );
  const open = await owes({ title: "Open", dueDay: "2026-08-12" });
  const { version } = await ada.call(api.project.get, { params: { id: projectId } });
  const put = (state: "done" | "active", at: number) =>
    ada.call(api.project.patch, { params: { id: projectId }, body: { state } }, { version: at });
  const over = await put("done", version);
  await chaseOn("2026-08-13");
  expect(await remindedOf(eve, open.id)).toEqual([]);
  await put("active", over.version);
  await chaseOn("2026-08-13");
  expect(await remindedOf(eve, open.id)).toEqual(["overdue"]);
  expect(await remindedOf(eve, settled.id)).toEqual([]);
});
