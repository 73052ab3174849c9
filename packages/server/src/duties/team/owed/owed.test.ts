import { action, api, endpointsOf, issue, textFromInstant, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";
import { organisationClock } from "../../../platform/organisations/organisationClock.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;
let projectId: string;
let userId: string;
const issues = endpointsOf(issue);

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
  userId = (await admin(api.account.session, {})).user.id;
  projectId = (
    await admin(api.project.create, {
      body: {
        key: "CRM",
        name: "Customer relations",
        state: "active",
        visibility: "members",
        start: "2026-01-05T08:00",
      },
    })
  ).id;
});
afterAll(() => gantry.close());

const owed = (query: Record<string, string> = {}, call: Client = admin) =>
  call(api.owed.list, { query: { until: "2999-12-31", ...query } });

test("OWED-1 rows owe what their due fields say, to the day, until they are settled", async () => {
  const { today } = await owed();
  const made = await admin(issues.create, {
    body: { projectId, title: "Sign-in fails", ownerId: userId, dueDay: today, resolution: "Renewed" },
  });
  const [item] = (await owed({ projectId })).items;
  expect(item).toMatchObject({
    record: "issue",
    id: made.id,
    field: "dueDay",
    key: "ISS-1",
    title: "Sign-in fails",
    projectName: "Customer relations",
    ownerName: "Ada Admin",
    due: today,
    daysLate: 0,
    state: "open",
  });
  await admin(issues.patch, { params: { id: made.id }, body: { state: "resolved" } }, { version: made.version });
  expect((await owed({ projectId })).items).toEqual([]);
});

test("OWED-1 the longest overdue come first, and each is asked for what is theirs", async () => {
  for (const [title, dueDay, ownerId] of [
    ["Second", "2026-02-01", userId],
    ["First", "2026-01-01", null],
  ])
    await admin(issues.create, { body: { projectId, title: String(title), dueDay, ownerId } });
  const titles = async (query: Record<string, string> = {}) =>
    (await owed({ projectId, ...query })).items.map(({ title }) => title);
  expect(await titles()).toEqual(["First", "Second"]);
  expect(await titles({ owner: "me" })).toEqual(["Second"]);
  expect(await titles({ until: "2026-01-15" })).toEqual(["First"]);
});

test("OWED-2 assigned work is owed by its deadline, else by its finish; actions speak for their work items", async () => {
  const person = await admin(api.person.create, { body: { name: "Ada" } });
  const { version } = await admin(api.user.get, { params: { id: userId } });
  await admin(api.user.patch, { params: { id: userId }, body: { personId: person.id } }, { version });
  const item = await admin(api.workItem.create, {
    body: { projectId, name: "Configure", deadline: "2026-03-01T17:00" },
  });
  await admin(api.assignment.create, { body: { projectId, workItemId: item.id, personId: person.id } });
  await admin(endpointsOf(action).create, {
    body: { projectId, title: "Call", ownerId: userId, dueDay: "2026-03-02" },
  });
  const found = (await owed({ projectId, owner: "me" })).items.filter(({ due }) => due.startsWith("2026-03"));
  expect(found.map(({ record, key, field, due }) => [record, key, field, due])).toEqual([
    ["workItem", "CRM-1", "deadline", "2026-03-01"],
    ["action", "ACT-1", "dueDay", "2026-03-02"],
  ]);
});

test("nobody hears of what lies in projects that they do not see", async () => {
  const stranger = await gantry.user(owner, "member");
  expect((await owed({}, stranger.call)).items).toEqual([]);
});

test("today is the organisation's day, not the server's", async () => {
  const { db } = gantry.gantry.database;
  const { organisation } = await admin(api.account.session, {});
  const { day, minute } = await organisationClock(db, organisation.id, "2026-05-12T22:30:00Z");
  expect({ day, at: textFromInstant(minute) }).toEqual({ day: "2026-05-13", at: "2026-05-13T00:30" });
});
