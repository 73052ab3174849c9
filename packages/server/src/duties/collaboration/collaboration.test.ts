import {
  api,
  checklistItem,
  comment,
  endpointsOf,
  link,
  mentionText,
  reaction,
  recordNamed,
  risk,
  share,
  tag,
  tagging,
  watch,
  type Client,
} from "@gantry/records";
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { newId } from "../../platform/db/newId.ts";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";
import { whoMaySee } from "./whoMaySee.ts";

type Somebody = Awaited<ReturnType<TestGantry["setUp"]>>;

let gantry: TestGantry;
let admin: Somebody;
let ana: Somebody;
let ben: Somebody;
let eve: Somebody;
let projectId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  ana = await gantry.user(admin, "member");
  ben = await gantry.user(admin, "member");
  eve = await gantry.user(admin, "viewer");
  projectId = (await admin.call(api.project.create, { body: { key: "CRM", name: "CRM" } })).id;
  for (const [somebody, role] of [
    [ana, "manager"],
    [ben, "member"],
    [eve, "viewer"],
  ] as const)
    await admin.call(api.membership.create, { body: { projectId, userId: idOf(somebody), role } });
});
afterAll(() => gantry.close());

const refusalOf = async (call: Promise<unknown>) => (await problemOf(call)).problem;
const idOf = (somebody: Somebody) => somebody.session.user.id;
const newItem = () => admin.call(api.workItem.create, { body: { projectId, name: "Migrate" } });
const on = (row: { id: string }, record = "workItem") => ({ subjectRecord: record, subjectId: row.id });
const say = (call: Client, row: { id: string }, body: string, more: object = {}) =>
  call(endpointsOf(comment).create, { body: { ...on(row), body, ...more } });
const listed = async (call: Client, row: { id: string }) =>
  (await call(endpointsOf(comment).list, { query: { q: `subjectId:${row.id}` } })).items.map((each) => each.body);

describe("a comment", () => {
  it("stands where its row stands: seen by who sees the row, written by who takes part", async () => {
    const item = await newItem();
    const said = await say(ben.call, item, "Is **this** done?");
    expect(said).toMatchObject({ projectId, authorId: idOf(ben), mentions: [], editedAt: null });
    expect(await listed(eve.call, item)).toEqual(["Is **this** done?"]);
    expect((await refusalOf(say(eve.call, item, "I only look on"))).code).toBe("access.denied");
    const stranger = await gantry.user(admin, "member");
    expect(await listed(stranger.call, item)).toEqual([]);
    expect((await refusalOf(say(stranger.call, item, "Hello"))).code).toBe("reference.unknown");
  });

  it("is changed by its author alone, who is then known to have; managers may take it away", async () => {
    const item = await newItem();
    const said = await say(ben.call, item, "Frist");
    const change = (call: Client) =>
      call(endpointsOf(comment).patch, { params: { id: said.id }, body: { body: "First" } }, { version: said.version });
    expect((await refusalOf(change(ana.call))).code).toBe("access.denied");
    const changed = await change(ben.call);
    expect(changed.editedAt).not.toBeNull();
    const remove = (call: Client) =>
      call(endpointsOf(comment).remove, { params: { id: said.id } }, { version: changed.version });
    const other = await gantry.user(admin, "member");
    await admin.call(api.membership.create, { body: { projectId, userId: idOf(other), role: "member" } });
    expect((await refusalOf(remove(other.call))).code).toBe("access.denied");
    await remove(ana.call);
    expect(await listed(ben.call, item)).toEqual([]);
  });

  it("mentions only people who may see it, by their true names", async () => {
    const item = await newItem();
    const nobody = await gantry.user(admin, "member");
    const mention = (somebody: Somebody, name = "The boss") => mentionText({ userId: idOf(somebody), name });
    const said = await say(ben.call, item, `Hello ${mention(ana)} and ${mention(ana)}`);
    expect(said.mentions).toEqual([idOf(ana)]);
    expect(said.body).toContain(`@[${ana.session.user.name}](`);
    const refused = await refusalOf(say(ben.call, item, `Hello ${mention(nobody)} and ${mention(ana)}`));
    expect(refused).toMatchObject({ code: "mention.refused", status: 422 });
    expect(refused.detail).toContain(nobody.session.user.name);
    expect(refused.detail).not.toContain(ana.session.user.name);
    const { items } = await ben.call(api.collaboration.mentionable, { query: on(item) });
    expect(items.map((each) => each.id)).toEqual(expect.arrayContaining([admin, ana, ben, eve].map(idOf)));
    expect(items.map((each) => each.id)).not.toContain(idOf(nobody));
    const found = await ben.call(api.collaboration.mentionable, { query: { ...on(item), text: "viewer" } });
    expect(found.items.map((each) => each.id)).toEqual([idOf(eve)]);
  });

  it("mentions a guest where that very row is shared with them, and nowhere else", async () => {
    const guest = await gantry.user(admin, "guest");
    const newRisk = (title: string) => admin.call(endpointsOf(risk).create, { body: { projectId, title } });
    const [shown, hidden] = [await newRisk("Shown"), await newRisk("Hidden")];
    await admin.call(endpointsOf(share).create, {
      body: { projectId, userId: idOf(guest), subjectRecord: risk.name, subjectId: shown.id },
    });
    const offered = async (row: { id: string }) =>
      (await ben.call(api.collaboration.mentionable, { query: { ...on(row, risk.name), text: "guest" } })).items.map(
        ({ id }) => id,
      );
    const called = (row: { id: string }) =>
      say(ben.call, row, mentionText({ userId: idOf(guest), name: "Guest" }), on(row, risk.name));
    expect(await offered(shown)).toEqual([idOf(guest)]);
    expect((await called(shown)).mentions).toEqual([idOf(guest)]);
    expect(await offered(hidden)).toEqual([]);
    expect((await refusalOf(called(hidden))).code).toBe("mention.refused");
  });

  it("answers comments of the same row alone", async () => {
    const [item, elsewhere] = [await newItem(), await newItem()];
    const first = await say(ben.call, item, "One?");
    expect((await say(ana.call, item, "Two.", { replyToId: first.id })).replyToId).toBe(first.id);
    expect((await refusalOf(say(ana.call, elsewhere, "Two.", { replyToId: first.id }))).code).toBe("reference.unknown");
  });

  it("goes out of sight with its row, whoever wrote it, and comes back with it; so does what hangs on both", async () => {
    const item = await newItem();
    const said = await say(ben.call, item, "Stays");
    const gone = await say(ben.call, item, "Was gone before");
    await ben.call(endpointsOf(comment).remove, { params: { id: gone.id } }, { version: 1 });
    await eve.call(endpointsOf(reaction).create, { body: { ...on(item), commentId: said.id, kind: "heart" } });
    await admin.call(api.workItem.remove, { params: { id: item.id } }, { version: 1 });
    expect(await listed(ben.call, item)).toEqual([]);
    const reactions = async () =>
      (await eve.call(endpointsOf(reaction).list, { query: { q: `subjectId:${item.id}` } })).items.length;
    expect(await reactions()).toBe(0);
    await admin.call(api.workItem.restore, { params: { id: item.id } });
    expect(await listed(ben.call, item)).toEqual(["Stays"]);
    expect(await reactions()).toBe(1);
  });

  it("hangs on nothing that is private, and on people by those who see people", async () => {
    const scenario = await ben.call(api.scenario.create, { body: { projectId, name: "What if" } });
    expect(
      (await refusalOf(ben.call(endpointsOf(comment).create, { body: { ...on(scenario, "scenario"), body: "No" } })))
        .code,
    ).toBe("row.invalid");
    const person = await admin.call(api.person.create, { body: { name: "Kim" } });
    const said = await ben.call(endpointsOf(comment).create, { body: { ...on(person, "person"), body: "Welcome" } });
    expect(said.projectId).toBeNull();
  });
});

test("a reaction is one's own, once of each kind", async () => {
  const item = await newItem();
  const said = await say(ben.call, item, "Done!");
  const react = (call: Client) =>
    call(endpointsOf(reaction).create, { body: { ...on(item), commentId: said.id, kind: "party" } });
  const given = await react(eve.call);
  expect(given.userId).toBe(idOf(eve));
  expect((await refusalOf(react(eve.call))).code).toBe("row.exists");
  await react(ana.call);
  expect(
    (await refusalOf(ana.call(endpointsOf(reaction).remove, { params: { id: given.id } }, { version: 1 }))).code,
  ).toBe("access.denied");
  await eve.call(endpointsOf(reaction).remove, { params: { id: given.id } }, { version: 1 });
});

describe("watchers", () => {
  it("are those who made, own, speak about or are spoken to, and whoever decides to; not whoever decides against it", async () => {
    const person = await admin.call(api.person.create, { body: { name: "Eve" } });
    const { version } = await admin.call(api.user.get, { params: { id: idOf(eve) } });
    await admin.call(api.user.patch, { params: { id: idOf(eve) }, body: { personId: person.id } }, { version });
    const item = await newItem();
    await admin.call(api.assignment.create, { body: { projectId, workItemId: item.id, personId: person.id } });
    await say(ben.call, item, mentionText({ userId: idOf(ana), name: ana.session.user.name }));
    const reasons = async () => {
      const { watchers } = await ben.call(api.collaboration.watchers, { query: on(item) });
      return Object.fromEntries(watchers.map((each) => [each.userId, each.reasons.join()]));
    };
    expect(await reasons()).toEqual({
      [idOf(admin)]: "author",
      [idOf(ben)]: "commented",
      [idOf(ana)]: "mentioned",
      [idOf(eve)]: "owner",
    });
    const { own } = await ben.call(api.collaboration.watch, { body: { ...on(item), state: "off" } });
    expect(own).toEqual({ watching: false, state: "off" });
    await say(ben.call, item, "I speak again");
    expect(Object.keys(await reasons())).not.toContain(idOf(ben));
    await ben.call(api.collaboration.watch, { body: { ...on(item), state: "on" } });
    expect((await reasons())[idOf(ben)]).toContain("watching");
    await eve.call(api.collaboration.watch, { body: { subjectRecord: "project", subjectId: projectId, state: "on" } });
    expect((await reasons())[idOf(eve)]).toContain("watchingProject");
    const watched = await ben.call(endpointsOf(watch).list, { query: { q: `subjectId:${item.id}` } });
    expect(watched.items.map((each) => [each.userId, each.state])).toEqual([[idOf(ben), "on"]]);
  });

  it("are asked about all at once, however many there are", async () => {
    const stranger = await gantry.user(admin, "member");
    const everybody = [admin, ana, ben, eve, stranger].map(idOf);
    let statements = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => (statements++, result),
    };
    const db = gantry.gantry.database.db.withPlugin(counting);
    const ask = async (ids: readonly string[]) => {
      statements = 0;
      const place = { declaration: recordNamed("workItem"), projectId };
      const may = await whoMaySee(db, admin.session.organisation.id, place, ids);
      return { may, statements };
    };
    const one = await ask(everybody.slice(0, 1));
    expect(one.statements).toBeGreaterThan(0);
    expect(await ask(everybody)).toEqual({ may: everybody.slice(0, -1), statements: one.statements });
  });

  it("do not decide for each other", async () => {
    const item = await newItem();
    const own = await ben.call(endpointsOf(watch).create, { body: on(item) });
    const change = ana.call(
      endpointsOf(watch).patch,
      { params: { id: own.id }, body: { state: "off" } },
      { version: 1 },
    );
    expect((await refusalOf(change)).code).toBe("access.denied");
  });
});

test("a link is seen from both sides, by those who see both", async () => {
  const [item, other] = [await newItem(), await newItem()];
  const hidden = await admin.call(api.project.create, { body: { key: "HID", name: "Hidden" } });
  const make = (call: Client, target: { id: string }, record: string, more: object = {}) =>
    call(endpointsOf(link).create, { body: { ...on(item), targetRecord: record, targetId: target.id, ...more } });
  const made = await make(ben.call, other, "workItem", { relation: "blocks", note: "First this" });
  await make(admin.call, hidden, "project");
  const linked = async (call: Client, row: { id: string }) =>
    (await call(api.collaboration.linked, { query: on(row) })).items.map((each) => [
      each.direction,
      each.relation,
      each.other.title,
    ]);
  expect(await linked(ben.call, item)).toEqual([["to", "blocks", "Migrate"]]);
  expect(await linked(ben.call, other)).toEqual([["from", "blocks", "Migrate"]]);
  expect(await linked(admin.call, item)).toHaveLength(2);
  expect((await refusalOf(make(ben.call, other, "workItem", { relation: "blocks" }))).code).toBe("row.exists");
  expect((await refusalOf(make(ben.call, hidden, "project"))).code).toBe("reference.unknown");
  expect((await refusalOf(make(ben.call, item, "workItem"))).code).toBe("row.invalid");
  expect((await refusalOf(make(ben.call, other, "nothing"))).code).toBe("row.invalid");
  await ana.call(endpointsOf(link).remove, { params: { id: made.id } }, { version: 1 });
  expect(await linked(ben.call, other)).toEqual([]);
});

test("checklist items come in order and say who ticked them off", async () => {
  const item = await newItem();
  const edits = ["One", "Two"].map((text) => ({
    op: "create" as const,
    record: checklistItem.name,
    id: newId(),
    values: { ...on(item), text },
  }));
  await ben.call(api.edits.apply, { body: { edits } });
  const list = async () =>
    (await ben.call(endpointsOf(checklistItem).list, { query: { q: `subjectId:${item.id} sort:rank` } })).items;
  const [first] = await list();
  expect((await list()).map((each) => each.text)).toEqual(["One", "Two"]);
  const params = { id: first?.id ?? "" };
  const done = await ana.call(endpointsOf(checklistItem).patch, { params, body: { done: true } }, { version: 1 });
  expect(done).toMatchObject({ done: true, doneById: idOf(ana) });
  const open = await ben.call(endpointsOf(checklistItem).patch, { params, body: { done: false } }, { version: 2 });
  expect(open).toMatchObject({ done: false, doneById: null, doneAt: null });
});

test("any row bears tags, each once", async () => {
  const item = await newItem();
  const made = await admin.call(endpointsOf(tag).create, { body: { name: "vendor", colour: "teal" } });
  expect((await refusalOf(admin.call(endpointsOf(tag).create, { body: { name: "Vendor" } }))).code).toBe("row.exists");
  const bear = () => ben.call(endpointsOf(tagging).create, { body: { ...on(item), tagId: made.id } });
  await bear();
  expect((await refusalOf(bear())).code).toBe("row.exists");
  const found = async (q: string) =>
    (await ben.call(api.workItem.list, { query: { q: `${q} id:${item.id}` } })).items.length;
  expect([await found("label:vendor"), await found("tags:Vendor"), await found("tag~vend")]).toEqual([1, 1, 1]);
  expect([await found("-label:vendor"), await found("label:other"), await found("label:none")]).toEqual([0, 0, 0]);
});
