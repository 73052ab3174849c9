import { api, comment, endpointsOf, groupMember, mentionText, risk, share, team, type Client } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let ada: Awaited<ReturnType<TestGantry["setUp"]>>;
let ben: Awaited<ReturnType<TestGantry["user"]>>;
let eve: Awaited<ReturnType<TestGantry["user"]>>;
let projectId: string;
const risks = endpointsOf(risk);
const comments = endpointsOf(comment);

beforeAll(async () => {
  gantry = await startTestGantry();
  ada = await gantry.setUp();
  ben = await gantry.user(ada, "manager");
  eve = await gantry.user(ada, "member");
  const project = await ada.call(api.project.create, {
    body: { key: "CRM", name: "Customer relations", visibility: "members" },
  });
  projectId = project.id;
  await ada.call(api.membership.create, { body: { projectId, userId: ben.session.user.id, role: "manager" } });
});
afterAll(() => gantry.close());
beforeEach(async () => {
  await whenSettled();
  await sql`truncate notifications, notification_mutes`.execute(gantry.gantry.database.db);
});

/** Waits until everything that was written is sealed and has been told. */
async function settled(): Promise<void> {
  await expect.poll(behind, { timeout: 20_000 }).toBe(0);
}

/** The same outside of a test. */
async function whenSettled(): Promise<void> {
  while ((await behind()) !== 0) await gantry.gantry.notifier.changes.idle();
}

async function behind(): Promise<number | undefined> {
  const { rows } = await sql<{ behind: number }>`
    select (select count(*) from changes c where not exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq))::int
      + (select coalesce(sum(h.position - coalesce(n.position, 0)), 0) from change_chains h
         left join change_cursors n on n.org_id = h.org_id and n.consumer = 'notifications')::int as behind`.execute(
    gantry.gantry.database.db,
  );
  return rows[0]?.behind;
}

async function inbox(
  who: { call: Client },
  query: { view?: "unread" | "snoozed" | "done"; reason?: "mentioned" } = {},
) {
  await settled();
  return (await who.call(api.inbox.list, { query })).items;
}
const unread = async (who: { call: Client }) => (await who.call(api.inbox.count, {})).unread;
const newRisk = (by: { call: Client }, values: object = {}) =>
  by.call(risks.create, { body: { projectId, title: "Delay", ...values } });

test("whoever is put in charge is told, by whom and of what, and nobody of their own doing", async () => {
  const row = await newRisk(ada, { ownerId: ben.session.user.id });
  await newRisk(ben, { ownerId: ben.session.user.id });
  expect(await inbox(ben)).toMatchObject([
    {
      reasons: ["assigned"],
      fields: ["ownerId"],
      row: { record: "risk", id: row.id, title: "Delay", key: "RSK-1", projectKey: "CRM" },
      by: { name: "Ada Admin" },
      read: false,
    },
  ]);
  expect(await unread(ben)).toBe(1);
  expect(await inbox(ada)).toEqual([]);
});

test("those with whom something is shared are told so, as one of a group too; nobody is told of the share itself", async () => {
  const guest = await gantry.user(ada, "guest");
  const partner = await gantry.user(ada, "guest");
  const { id: teamId } = await ada.call(endpointsOf(team).create, { body: { name: "Contoso" } });
  const joining = [guest, partner].map(({ session }) => ({ body: { teamId, userId: session.user.id } }));
  for (const member of joining) await ada.call(endpointsOf(groupMember).create, member);
  const row = await newRisk(ada);
  const give = (what: object) => ada.call(endpointsOf(share).create, { body: { projectId, ...what } });
  await give({ userId: guest.session.user.id, subjectRecord: "risk", subjectId: row.id });
  expect(await inbox(guest)).toMatchObject([
    {
      reasons: ["shared"],
      fields: [],
      by: { name: "Ada Admin" },
      row: { id: row.id, projectName: "Customer relations" },
    },
  ]);
  await give({ teamId, subjectRecord: "issue", subjectId: null });
  expect(await inbox(partner)).toMatchObject([
    { reasons: ["shared"], row: { record: "project", id: projectId, key: "CRM", title: "Customer relations" } },
  ]);
  expect(await inbox(ben)).toEqual([]);
  expect(await inbox(ada)).toEqual([]);
});

test("whoever is mentioned or answered is told, with what was said", async () => {
  const row = await newRisk(ada);
  const subject = { subjectRecord: "risk", subjectId: row.id };
  const { id: userId, name } = ben.session.user;
  const asked = await ada.call(comments.create, { body: { ...subject, body: `Ask ${mentionText({ userId, name })}` } });
  expect(await inbox(ben)).toMatchObject([
    { reasons: ["mentioned", "commented"], row: { id: row.id }, said: { record: "comment", id: asked.id } },
  ]);
  await ben.call(comments.create, { body: { ...subject, body: "**Done**", replyToId: asked.id } });
  expect(await inbox(ada)).toMatchObject([{ reasons: ["replied", "commented"], said: { text: "Done" }, by: { name } }]);
});

test("several changes of a row by one person are one thing to tell, with all that changed", async () => {
  const row = await newRisk(ada, { ownerId: ben.session.user.id });
  await inbox(ben);
  await ben.call(api.inbox.mark, { body: { as: "done" } });
  const renamed = await ada.call(risks.patch, { params: { id: row.id }, body: { title: "Late" } }, { version: 1 });
  await ada.call(risks.patch, { params: { id: row.id }, body: { state: "mitigating" } }, { version: renamed.version });
  const [told, ...others] = await inbox(ben);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ reasons: ["state", "changed"], changes: 2, row: { title: "Late" } });
  expect(new Set(told?.fields)).toEqual(new Set(["title", "state"]));
});

test("many rows changed in one go are one thing to tell of their project", async () => {
  const made = await Promise.all(Array.from({ length: 25 }, () => newRisk(ada, { ownerId: ben.session.user.id })));
  await inbox(ben);
  await ben.call(api.inbox.mark, { body: { as: "done" } });
  const edits = made.map(({ id, version }) => ({
    op: "update" as const,
    record: "risk",
    id,
    version,
    values: { cost: 100 },
  }));
  await ada.call(api.edits.apply, { body: { edits } });
  expect(await inbox(ben)).toMatchObject([
    { reasons: ["changed"], changes: 25, row: { record: "project", id: projectId } },
  ]);
});

test("nobody is told of what they may not see, nor shown it once they may not any more", async () => {
  await newRisk(ada, { ownerId: eve.session.user.id }).catch(() => undefined);
  expect(await inbox(eve)).toEqual([]);
  const membership = await ada.call(api.membership.create, {
    body: { projectId, userId: eve.session.user.id, role: "member" },
  });
  await newRisk(ada, { ownerId: eve.session.user.id });
  expect((await inbox(eve)).map(({ row }) => row.record).toSorted()).toEqual(["project", "risk"]);
  await ada.call(api.membership.remove, { params: { id: membership.id } }, { version: 1 });
  expect(await inbox(eve)).toEqual([]);
  expect(await unread(eve)).toBe(0);
});

test("what was imported or loaded as a demo is told to nobody, nor anything to those who have left", async () => {
  const { db } = gantry.gantry.database;
  await newRisk(ada, { ownerId: ben.session.user.id });
  await settled();
  await sql`truncate notifications`.execute(db);
  await sql`update change_cursors set position = 0 where consumer = 'notifications'`.execute(db);
  await sql`update changes set cause = 'import' where record = 'risk'`.execute(db);
  await ada.call(api.project.patch, { params: { id: projectId }, body: { problem: "None" } }, { version: 1 });
  const risky = (await inbox(ben)).filter(({ row }) => row.record === "risk");
  expect(risky.filter(({ reasons }) => reasons.includes("assigned"))).toEqual([]);
  const leaver = await gantry.user(ada, "manager");
  await ada.call(api.membership.create, { body: { projectId, userId: leaver.session.user.id, role: "manager" } });
  const row = await newRisk(ada, { ownerId: leaver.session.user.id });
  expect((await inbox(leaver)).map((each) => each.row.id)).toContain(row.id);
  const user = await ada.call(api.user.get, { params: { id: leaver.session.user.id } });
  await ada.call(api.user.patch, { params: { id: user.id }, body: { active: false } }, { version: user.version });
  await sql`truncate notifications`.execute(db);
  await ada.call(risks.patch, { params: { id: row.id }, body: { title: "Later" } }, { version: row.version });
  await settled();
  const { rows } = await sql`select 1 from notifications where user_id = ${user.id}`.execute(db);
  expect(rows).toEqual([]);
});

test("is marked, put away until a moment, and asked for by reason, page after page", async () => {
  const { id: userId } = ada.session.user;
  const made = [];
  const other = await gantry.user(ada, "manager");
  await ada.call(api.membership.create, { body: { projectId, userId: other.session.user.id, role: "manager" } });
  for (let count = 0; count < 3; count++) made.push(await newRisk(other, { ownerId: userId }));
  const [first, second, third] = await inbox(ada);
  expect([first, second, third].map((each) => each?.row.id)).toEqual(made.map(({ id }) => id).toReversed());
  const ids = [first?.id ?? ""];
  await ada.call(api.inbox.mark, { body: { as: "read", ids } });
  expect(await unread(ada)).toBe(2);
  expect((await inbox(ada, { view: "unread" })).map(({ id }) => id)).toEqual([second?.id, third?.id]);
  await ada.call(api.inbox.snooze, { body: { ids, until: "2100-01-01T00:00:00Z" } });
  expect((await inbox(ada)).map(({ id }) => id)).toEqual([second?.id, third?.id]);
  expect((await inbox(ada, { view: "snoozed" })).map(({ id }) => id)).toEqual(ids);
  await ada.call(api.inbox.snooze, { body: { ids, until: null } });
  expect(await inbox(ada, { reason: "mentioned" })).toEqual([]);
  const page = await ada.call(api.inbox.list, { query: { limit: 2 } });
  const rest = await ada.call(api.inbox.list, { query: { limit: 2, cursor: page.next ?? "" } });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([first?.id, second?.id, third?.id]);
  expect(rest.next).toBeNull();
  await ada.call(api.inbox.mark, { body: { as: "done" } });
  expect(await inbox(ada)).toEqual([]);
  expect((await inbox(ada, { view: "done" })).length).toBe(3);
});

test("of muted rows, projects and reasons nothing more is heard", async () => {
  const mute = (kind: "row" | "project" | "reason", target: string, muted = true) =>
    ben.call(api.inbox.mute, { body: { kind, target, muted } });
  const row = await newRisk(ada, { ownerId: ben.session.user.id });
  await mute("row", `risk:${row.id}`);
  await ada.call(risks.patch, { params: { id: row.id }, body: { title: "Late" } }, { version: row.version });
  await mute("reason", "assigned");
  await newRisk(ada, { ownerId: ben.session.user.id });
  expect((await inbox(ben)).filter(({ fields }) => fields.includes("title"))).toEqual([]);
  await mute("reason", "assigned", false);
  await mute("project", projectId);
  await sql`truncate notifications`.execute(gantry.gantry.database.db);
  await newRisk(ada, { ownerId: ben.session.user.id });
  expect(await inbox(ben)).toEqual([]);
  expect((await ben.call(api.inbox.mutes, {})).items.map(({ kind }) => kind)).toEqual(["project", "row"]);
});

test("those in charge are reminded once before a day comes and once after, unless it is settled", async () => {
  const { notifier } = gantry.gantry;
  const orgId = ada.session.organisation.id;
  const row = await newRisk(ada, { ownerId: ben.session.user.id, reviewBy: "2026-05-12" });
  const closed = await newRisk(ada, { ownerId: ben.session.user.id, reviewBy: "2026-05-12", title: "Closed" });
  await ada.call(
    risks.patch,
    { params: { id: closed.id }, body: { state: "closed", closedReason: "It is over" } },
    { version: closed.version },
  );
  await settled();
  await sql`truncate notifications`.execute(gantry.gantry.database.db);
  await notifier.remindOf(orgId, "2026-05-10");
  expect(await inbox(ben)).toEqual([]);
  for (let times = 0; times < 2; times++) await notifier.remindOf(orgId, "2026-05-11");
  expect(await inbox(ben)).toMatchObject([
    { reasons: ["due"], fields: ["reviewBy"], due: "2026-05-12", by: null, row: { id: row.id } },
  ]);
  await notifier.remindOf(orgId, "2026-05-13");
  expect((await inbox(ben)).map(({ reasons }) => reasons)).toEqual([["overdue"], ["due"]]);
});
