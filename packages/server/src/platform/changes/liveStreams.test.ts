import { api, type Client } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readEvents, type EventReader, type HeardEvent } from "../../testing/readEvents.ts";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { transaction } from "../db/transaction.ts";

let gantry: TestApp;
let ada: Client;
let adaId: string;
let projectId: string;
const open: EventReader[] = [];

beforeAll(async () => {
  gantry = await createTestApp();
  adaId = await gantry.addUser("administrator", "Ada");
  ada = gantry.as(adaId);
  projectId = (await ada(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
});
afterEach(() => open.splice(0).forEach((reader) => reader.close()));
afterAll(() => gantry.close());

const listen = async (userId: string, since?: string, headers: Record<string, string> = {}): Promise<EventReader> => {
  const reader = await readEvents(`${gantry.url}/api/events${since === undefined ? "" : `?since=${since}`}`, {
    "x-test-user": userId,
    ...headers,
  });
  open.push(reader);
  return reader;
};
const addItem = (name: string) => ada(api.workItem.create, { body: { projectId, name } });
const about = (id: string) => (event: HeardEvent) => event.event === "change" && event.data.id === id;
const changesOf = (reader: EventReader) =>
  reader.heard.flatMap((event) => (event.event === "change" ? [event.data] : []));
/** Two ends of a stretch of time in which everything else must have arrived. */
const fence = async (reader: EventReader): Promise<void> => {
  const calendar = await ada(api.calendar.create, { body: { name: "Fence", days: [[], [], [], [], [], [], []] } });
  await reader.next(about(calendar.id));
};

describe("live events", () => {
  test("tell of a change after its commit, whole and in order", async () => {
    const reader = await listen(adaId);
    for (let index = 0; index < 10; index++) {
      const { id } = await addItem(`Item ${index}`);
      await reader.next(about(id));
    }
    const items = changesOf(reader).filter((change) => change.record === "workItem");
    expect(items.map((change) => change.after?.["name"])).toEqual(
      Array.from({ length: 10 }, (_, index) => `Item ${index}`),
    );
    expect(items[0]).toMatchObject({
      record: "workItem",
      verb: "created",
      version: 1,
      projectId,
      by: { name: "Ada" },
      cause: "edit",
    });
  });

  test("go on where a reader stopped, by Last-Event-ID or since, without a gap", async () => {
    const first = await listen(adaId);
    const { id } = await addItem("Before");
    const cursor = (await first.next(about(id))).id ?? "";
    first.close();
    const missed = await addItem("Missed");
    for (const reader of [await listen(adaId, cursor), await listen(adaId, undefined, { "last-event-id": cursor })]) {
      await reader.next(about(missed.id));
      expect(changesOf(reader).map((change) => change.id)).toEqual([missed.id]);
    }
  });

  test("say resync to who comes with a cursor from nowhere", async () => {
    for (const since of ["999999999", "nonsense", "-5"])
      expect((await (await listen(adaId, since)).next((event) => event.event === "resync")).event).toBe("resync");
  });

  test("wait for an older transaction that is still open, and then keep its order", async () => {
    const reader = await listen(adaId);
    const { db } = gantry.services.database;
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const older = transaction(db, async (tx) => {
      await tx.executeQuery(CompiledQuery.raw("select pg_current_xact_id()"));
      begun();
      await finished;
    });
    await hasBegun;
    const { id } = await addItem("Younger");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reader.heard.some(about(id))).toBe(false);
    finish();
    await older;
    await reader.next(about(id));
  });
});

describe("what a reader is told", () => {
  test("is what may be read: neither other projects nor guarded fields", async () => {
    const memberId = await gantry.addUser("member");
    const reader = await listen(memberId);
    const hidden = await addItem("Hidden");
    const person = await ada(api.person.create, { body: { name: "Rated", costRate: 9000 } });
    const event = await reader.next(about(person.id));
    expect(event.data).toMatchObject({ after: { name: "Rated" } });
    expect(JSON.stringify(event.data)).not.toContain("costRate");
    expect(reader.heard.some(about(hidden.id))).toBe(false);
  });

  test("follows memberships while the stream is open", async () => {
    const userId = await gantry.addUser("member");
    const reader = await listen(userId);
    const isResync = (event: HeardEvent) => event.event === "resync";
    const given = await ada(api.membership.create, { body: { projectId, userId, role: "viewer" } });
    await reader.next(isResync);
    const { id } = await addItem("Now visible");
    await reader.next(about(id));
    await ada(api.membership.remove, { params: { id: given.id } }, { version: 1 });
    await fence(reader);
    const after = await addItem("No longer visible");
    await fence(reader);
    expect(reader.heard.filter(isResync)).toHaveLength(2);
    expect(reader.heard.some(about(after.id))).toBe(false);
  });

  test("follows a membership that is handed to somebody else", async () => {
    const [from, to] = [await gantry.addUser("member"), await gantry.addUser("member")];
    const given = await ada(api.membership.create, { body: { projectId, userId: from, role: "viewer" } });
    const reader = await listen(from);
    await ada(api.membership.patch, { params: { id: given.id }, body: { userId: to } }, { version: 1 });
    await fence(reader);
    const after = await addItem("Handed over");
    await fence(reader);
    expect(reader.heard.some(about(after.id))).toBe(false);
  });

  test("follows a project that opens to the organisation and closes again", async () => {
    const project = await ada(api.project.create, { body: { key: "OPEN", name: "Open house" } });
    const reader = await listen(await gantry.addUser("viewer"));
    await ada(api.project.patch, { params: { id: project.id }, body: { visibility: "organisation" } }, { version: 1 });
    await reader.next(about(project.id));
    await ada(api.project.patch, { params: { id: project.id }, body: { visibility: "members" } }, { version: 2 });
    await fence(reader);
    await ada(api.project.patch, { params: { id: project.id }, body: { name: "Secret" } }, { version: 3 });
    await fence(reader);
    expect(JSON.stringify(reader.heard)).not.toContain("Secret");
  });

  test("ends with the account", async () => {
    const userId = await gantry.addUser("member");
    const reader = await listen(userId);
    await ada(api.user.patch, { params: { id: userId }, body: { active: false } }, { version: 1 });
    await reader.ended;
  });

  test("ends when the session is told to be over", async () => {
    const userId = await gantry.addUser("member");
    const reader = await listen(userId);
    await gantry.services.database.db.updateTable("users").set({ active: false }).where("id", "=", userId).execute();
    gantry.services.changes.announce({ event: "recheck", orgId: gantry.orgId, userId });
    await reader.ended;
  });

  test("announcements reach those they are for", async () => {
    const [memberId, strangerId] = [await gantry.addUser("member"), await gantry.addUser("member")];
    await gantry.add("membership", { projectId, userId: memberId, role: "viewer" });
    const [member, stranger] = [await listen(memberId), await listen(strangerId)];
    const { orgId, services } = gantry;
    services.changes.announce({
      event: "schedule",
      orgId,
      data: { projectId, revision: 7, cursor: "1", finish: null, changed: 3 },
    });
    services.changes.announce({
      event: "import",
      orgId,
      userId: strangerId,
      data: { importId: projectId, status: "ready", progress: 1 },
    });
    expect((await member.next((event) => event.event === "schedule")).data).toMatchObject({ revision: 7 });
    await stranger.next((event) => event.event === "import");
    expect(stranger.heard.some((event) => event.event === "schedule")).toBe(false);
    expect(member.heard.some((event) => event.event === "import")).toBe(false);
  });
});

test("the chain of seals has no gap, and no change is left out", async () => {
  const { db } = gantry.services.database;
  await expect
    .poll(async () => {
      const { rows } = await db.executeQuery<{ changes: number; seals: number; last: number }>(
        CompiledQuery.raw(
          "select (select count(*) from changes) as changes, (select count(*) from change_seals) as seals, (select max(position) from change_seals) as last",
        ),
      );
      const [figures] = rows;
      return figures?.changes === figures?.seals && figures?.seals === figures?.last;
    })
    .toBe(true);
});
