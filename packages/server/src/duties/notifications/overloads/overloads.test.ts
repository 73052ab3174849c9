import { api, department, endpointsOf, groupMember } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["user"]>>;

let gantry: TestGantry;
let owner: Somebody;
let ana: Somebody;
let lead: Somebody;
let anaId = "";
const DAY = 480;
const MONDAY = "2026-01-05";

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  [ana, lead] = [await gantry.user(owner, "member"), await gantry.user(owner, "member")];
  const { call } = owner;
  const personOf = async (user: Somebody, name: string) => {
    const { id } = await call(api.person.create, { body: { name } });
    const { id: userId } = user.session.user;
    const { version } = await call(api.user.get, { params: { id: userId } });
    await call(api.user.patch, { params: { id: userId }, body: { personId: id } }, { version });
    return id;
  };
  anaId = await personOf(ana, "Ana Lima");
  const leadId = await personOf(lead, "Lea Lead");
  const { id: departmentId } = await call(endpointsOf(department).create, { body: { name: "IT", leadId } });
  await call(endpointsOf(groupMember).create, { body: { departmentId, personId: anaId } });
});
afterAll(() => gantry.close());

/** Ana has eight days of work in the week of five that begins on 5 January: in a project that she sees, and in one that she does not. */
async function overloadedWeek() {
  const { call } = owner;
  for (const [key, days, visibility] of [
    ["CRM", 5, "organisation"],
    ["HID", 3, "members"],
  ] as const) {
    const { id: projectId } = await call(api.project.create, {
      body: { key, name: `Project ${key}`, start: `${MONDAY}T08:00`, visibility },
    });
    const item = await call(api.workItem.create, {
      body: { projectId, name: `Work of ${key}`, duration: days * DAY },
    });
    await call(api.assignment.create, { body: { projectId, workItemId: item.id, personId: anaId } });
    await expect.poll(async () => (await call(api.workItem.get, { params: { id: item.id } })).finish).not.toBeNull();
  }
}

const remindOn = (today: string) => gantry.gantry.notifier.remindOf(owner.session.organisation.id, today);
const told = async ({ call }: Somebody) =>
  (await call(api.inbox.list, { query: { reason: "overloaded" } })).items.map(({ row, load }) => [row.id, load]);

test("LOAD-1, LOAD-2 whoever has too much in a week hears of it first and once; who leads them only when it stays", async () => {
  await overloadedWeek();
  for (const today of [MONDAY, MONDAY, "2026-01-09"]) await remindOn(today);
  expect(await told(ana)).toMatchObject([[anaId, { week: MONDAY, percent: 160, works: [{ title: "Work of CRM" }] }]]);
  expect(JSON.stringify(await told(ana))).not.toContain("HID");
  expect(await told(lead)).toEqual([]);
  for (const today of ["2026-01-10", "2026-01-11"]) await remindOn(today);
  expect(await told(lead)).toMatchObject([[anaId, { week: MONDAY, percent: 160 }]]);
  expect(await told(ana)).toHaveLength(1);

  // It is looked at once a day: what is gone from the inbox is not told again before the next.
  await sql`truncate notifications`.execute(gantry.gantry.database.db);
  await remindOn("2026-01-11");
  expect(await told(ana)).toEqual([]);
  await remindOn("2026-01-08");
  expect(await told(ana)).toHaveLength(1);
});
