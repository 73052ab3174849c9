import { api, comment, endpointsOf, groupMember, risk, share, team } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { readEvents } from "../../../testing/readEvents.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["user"]>>;

let gantry: TestGantry;
let admin: Visitor;
let projectId: string;
let shown: { id: string };
let hidden: { id: string };
const risks = endpointsOf(risk);
const shares = endpointsOf(share);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  const project = { key: "GU", name: "Guests", visibility: "organisation" } as const;
  projectId = (await admin.call(api.project.create, { body: project })).id;
  shown = await newRisk("Shown to clients");
  hidden = await newRisk("Not for clients");
});
afterAll(() => gantry.close());

const newRisk = (title: string, more: object = {}, by: Visitor = admin) =>
  by.call(risks.create, { body: { projectId, title, ...more } });
const newItem = (name: string) => admin.call(api.workItem.create, { body: { projectId, name } });
const idOf = ({ session }: Somebody) => session.user.id;
const give = (to: Somebody, what: object, by: Visitor = admin) =>
  by.call(shares.create, { body: { projectId, userId: idOf(to), ...what } });
const listed = async (who: Visitor, query: object = {}) =>
  (await who.call(risks.list, { query: { total: "count", ...query } })).items.map(({ id }) => id);

describe("a guest", () => {
  test("sees nothing before anything is shared, not even what the whole organisation sees", async () => {
    const guest = await gantry.user(admin, "guest");
    expect(await listed(guest)).toEqual([]);
    expect((await guest.call(risks.list, { query: { total: "count" } })).total).toBe(0);
    for (const list of [
      api.project.list,
      api.person.list,
      api.calendar.list,
      api.membership.list,
      api.organisation.list,
    ])
      expect((await guest.call(list, { query: {} })).items).toEqual([]);
    expect((await guest.call(api.user.list, { query: {} })).items.map(({ id }) => id)).toEqual([idOf(guest)]);
    // Themselves they find, by a word that is near enough.
    const found = (await guest.call(api.live.search, { query: { text: "Guests" } })).items;
    expect(found.filter(({ id }) => id !== idOf(guest))).toEqual([]);
    for (const refused of [
      () => guest.call(api.project.get, { params: { id: projectId } }),
      () => guest.call(api.plan.snapshot, { params: { id: projectId } }),
      () => guest.call(risks.get, { params: { id: shown.id } }),
    ])
      expect((await problemOf(refused())).status).toBe(404);
  });

  test("sees the rows shared with them and no other, by every way of asking", async () => {
    const guest = await gantry.user(admin, "guest");
    await give(guest, { subjectRecord: "risk", subjectId: shown.id });
    expect(await listed(guest)).toEqual([shown.id]);
    expect(await listed(guest, { q: "title~clients sort:-title" })).toEqual([shown.id]);
    expect((await guest.call(risks.list, { query: { total: "count" } })).total).toBe(1);
    expect((await guest.call(risks.get, { params: { id: shown.id } })).title).toBe("Shown to clients");
    expect((await guest.call(risks.history, { params: { id: shown.id } })).items).toHaveLength(1);
    for (const refused of [
      () => guest.call(risks.get, { params: { id: hidden.id } }),
      () => guest.call(risks.history, { params: { id: hidden.id } }),
      () => guest.call(risks.patch, { params: { id: hidden.id }, body: { title: "Mine" } }, { version: 1 }),
    ])
      expect((await problemOf(refused())).status).toBe(404);
    const changing = guest.call(risks.patch, { params: { id: shown.id }, body: { title: "Mine" } }, { version: 1 });
    expect((await problemOf(changing)).status).toBe(403);
    expect((await problemOf(newRisk("Mine", {}, guest))).problem.code).toBe("reference.unknown");
  });

  test("with all rows of a type sees those of the project, and adds some where they may write", async () => {
    const guest = await gantry.user(admin, "guest");
    const all = await give(guest, { subjectRecord: "risk", subjectId: null });
    expect((await listed(guest)).toSorted()).toEqual([shown.id, hidden.id].toSorted());
    expect((await problemOf(newRisk("Theirs", {}, guest))).problem.code).toBe("reference.unknown");
    await admin.call(shares.patch, { params: { id: all.id }, body: { level: "write" } }, { version: 1 });
    const added = await newRisk("Theirs", {}, guest);
    const renamed = await guest.call(
      risks.patch,
      { params: { id: added.id }, body: { title: "Ours" } },
      { version: 1 },
    );
    expect(renamed.title).toBe("Ours");
    const removing = guest.call(risks.remove, { params: { id: added.id } }, { version: 2 });
    expect((await problemOf(removing)).status).toBe(403);
    await admin.call(risks.remove, { params: { id: added.id } }, { version: 2 });
    await admin.call(shares.remove, { params: { id: all.id } }, { version: 2 });
    expect(await listed(guest)).toEqual([]);
  });

  test("is told with the session what is shared and how far, and takes part as far", async () => {
    const guest = await gantry.user(admin, "guest");
    const told = async () => (await guest.call(api.account.session, {})).shares;
    const speak = () =>
      guest.call(endpointsOf(comment).create, {
        body: { subjectRecord: "risk", subjectId: shown.id, body: "Seen" },
      });
    expect(await told()).toEqual([]);
    const given = await give(guest, { subjectRecord: "risk", subjectId: shown.id });
    expect(await told()).toEqual([{ record: "risk", id: shown.id, projectId: null, level: "read" }]);
    expect((await problemOf(speak())).problem.code).toBe("access.denied");
    await admin.call(shares.patch, { params: { id: given.id }, body: { level: "comment" } }, { version: 1 });
    expect(await told()).toMatchObject([{ level: "comment" }]);
    expect((await speak()).authorId).toBe(idOf(guest));
    await give(guest, { subjectRecord: "issue", subjectId: null });
    expect(await told()).toContainEqual({ record: "issue", id: null, projectId, level: "read" });
  });

  test("meets people by name alone, and only those that shared rows name", async () => {
    const guest = await gantry.user(admin, "guest");
    const owner = await gantry.user(admin, "member");
    await gantry.user(admin, "member");
    const owned = await newRisk("With an owner", { ownerId: idOf(owner) });
    await give(guest, { subjectRecord: "risk", subjectId: owned.id });
    const { items } = await guest.call(api.user.list, { query: { q: "sort:name" } });
    expect(items.map(({ id }) => id).toSorted()).toEqual([idOf(owner), idOf(guest)].toSorted());
    expect(Object.keys(items[0] ?? {}).toSorted()).toEqual(
      ["createdAt", "deletedAt", "id", "name", "updatedAt", "version"].toSorted(),
    );
    expect((await guest.call(api.user.get, { params: { id: idOf(owner) } })).name).toBe(owner.session.user.name);
    const asked = guest.call(api.user.list, { query: { q: "role:administrator" } });
    expect((await problemOf(asked)).problem.code).toBe("query.invalid");
  });

  test("hears live of what is shared, of nothing else, and at once when it is taken back", async () => {
    const guest = await gantry.user(admin, "guest");
    const item = await newItem("Shared item");
    const given = await give(guest, { subjectRecord: "workItem", subjectId: item.id });
    const reader = await readEvents(`${gantry.url}/api/events`, { cookie: guest.cookie() });
    const other = await newItem("Other item");
    const rename = (id: string, version: number, name: string) =>
      admin.call(api.workItem.patch, { params: { id }, body: { name } }, { version });
    await rename(other.id, 1, "Other item, renamed");
    await rename(item.id, 1, "Shared item, renamed");
    await reader.next((event) => event.event === "change" && event.data.id === item.id);
    await admin.call(shares.remove, { params: { id: given.id } }, { version: 1 });
    await reader.next((event) => event.event === "resync");
    reader.close();
    const heard = reader.heard.flatMap((event) => (event.event === "change" ? [event.data.id] : []));
    expect(new Set(heard)).toEqual(new Set([item.id]));
    expect((await problemOf(guest.call(api.workItem.get, { params: { id: item.id } }))).status).toBe(404);
  });

  test("cannot be a member of a project, and an expired share is none", async () => {
    const guest = await gantry.user(admin, "guest");
    const joining = admin.call(api.membership.create, { body: { projectId, userId: idOf(guest), role: "viewer" } });
    expect((await problemOf(joining)).problem.code).toBe("row.invalid");
    await give(guest, { subjectRecord: "risk", subjectId: shown.id, until: "2001-01-01" });
    expect(await listed(guest)).toEqual([]);
    await give(guest, { subjectRecord: "risk", subjectId: shown.id, until: "2999-12-31" });
    expect(await listed(guest)).toEqual([shown.id]);
  });

  test("may be one of a group that things are shared with", async () => {
    const guest = await gantry.user(admin, "guest");
    const { id: teamId } = await admin.call(endpointsOf(team).create, { body: { name: "Contoso" } });
    await admin.call(endpointsOf(groupMember).create, { body: { teamId, userId: idOf(guest) } });
    await admin.call(shares.create, { body: { projectId, teamId, subjectRecord: "risk", subjectId: shown.id } });
    expect(await listed(guest)).toEqual([shown.id]);
  });
});

describe("what is shared with somebody", () => {
  const received = async (who: Visitor) => (await who.call(api.shared.list, {})).items;

  test("is listed for them, with who shared it, how far and until when, and what its project is called", async () => {
    const guest = await gantry.user(admin, "guest");
    const item = await newItem("Cut over");
    await give(guest, { subjectRecord: "workItem", subjectId: item.id, level: "comment", until: "2999-12-31" });
    await give(guest, { subjectRecord: "risk", subjectId: null });
    const place = { id: projectId, key: "GU", name: "Guests" };
    const by = { name: "Ada Admin" };
    expect(await received(guest)).toMatchObject([
      { record: "risk", row: null, project: place, level: "read", until: null, by },
      {
        record: "workItem",
        row: { id: item.id, title: "Cut over", key: `GU-${item.number}`, projectName: "Guests" },
        project: place,
        level: "comment",
        until: "2999-12-31",
        by,
      },
    ]);
    const [found] = (await guest.call(api.live.search, { query: { text: `GU-${item.number}` } })).items;
    expect(found).toMatchObject({ id: item.id, key: `GU-${item.number}`, projectName: "Guests" });
    expect((await guest.call(api.project.list, { query: {} })).items).toEqual([]);
  });

  test("is one thing where it is shared more than once, and leaves what is gone out", async () => {
    const guest = await gantry.user(admin, "guest");
    const { id: teamId } = await admin.call(endpointsOf(team).create, { body: { name: "Fabrikam" } });
    await admin.call(endpointsOf(groupMember).create, { body: { teamId, userId: idOf(guest) } });
    await give(guest, { subjectRecord: "risk", subjectId: shown.id });
    await admin.call(shares.create, {
      body: { projectId, teamId, subjectRecord: "risk", subjectId: shown.id, level: "write" },
    });
    await give(guest, { subjectRecord: "risk", subjectId: hidden.id, until: "2001-01-01" });
    const gone = await newRisk("Gone");
    await give(guest, { subjectRecord: "risk", subjectId: gone.id });
    await admin.call(risks.remove, { params: { id: gone.id } }, { version: 1 });
    expect(await received(guest)).toMatchObject([{ row: { id: shown.id }, level: "write" }]);
    expect(await received(await gantry.user(admin, "guest"))).toEqual([]);
  });
});

test("what lies in a project in the trash is not shared any more", async () => {
  const guest = await gantry.user(admin, "guest");
  const gone = await admin.call(api.project.create, { body: { key: "GONE", name: "Gone" } });
  const row = await admin.call(risks.create, { body: { projectId: gone.id, title: "In the trash" } });
  await give(guest, { projectId: gone.id, subjectRecord: "risk", subjectId: row.id });
  expect(await listed(guest)).toEqual([row.id]);
  await admin.call(api.project.remove, { params: { id: gone.id } }, { version: gone.version });
  expect(await listed(guest)).toEqual([]);
  expect((await problemOf(guest.call(risks.get, { params: { id: row.id } }))).status).toBe(404);
});

test("a colleague who is no member sees a shared row beside their own", async () => {
  const closed = await admin.call(api.project.create, { body: { key: "CL", name: "Closed" } });
  const row = await admin.call(risks.create, { body: { projectId: closed.id, title: "Please look" } });
  const colleague = await gantry.user(admin, "member");
  await give(colleague, { projectId: closed.id, subjectRecord: "risk", subjectId: row.id });
  expect(await listed(colleague)).toContain(row.id);
  expect((await problemOf(colleague.call(api.project.get, { params: { id: closed.id } }))).status).toBe(404);
});

describe("sharing", () => {
  test("is for those who decide who works on the project", async () => {
    const guest = await gantry.user(admin, "guest");
    const member = await gantry.user(admin, "member");
    await admin.call(api.membership.create, { body: { projectId, userId: idOf(member), role: "member" } });
    const sharing = give(guest, { subjectRecord: "risk", subjectId: shown.id }, member);
    expect((await problemOf(sharing)).status).toBe(403);
  });

  test.each<[string, object]>([
    ["accounts and rights", { subjectRecord: "membership", subjectId: null }],
    ["what no record type is", { subjectRecord: "nothing", subjectId: null }],
    ["all rows of the organisation", { subjectRecord: "team", subjectId: null }],
  ])("is not possible with %s", async (_, what) => {
    const guest = await gantry.user(admin, "guest");
    expect((await problemOf(give(guest, what))).problem.code).toBe("row.invalid");
  });

  test("names the project of the row, and one receiver", async () => {
    const guest = await gantry.user(admin, "guest");
    const other = await admin.call(api.project.create, { body: { key: "OT", name: "Other" } });
    const wrong = give(guest, { projectId: other.id, subjectRecord: "risk", subjectId: shown.id });
    expect((await problemOf(wrong)).problem.code).toBe("row.invalid");
    const nobody = admin.call(shares.create, { body: { projectId, subjectRecord: "risk", subjectId: shown.id } });
    expect((await problemOf(nobody)).problem.code).toBe("row.invalid");
  });
});
