import { action as actionRecord, api, endpointsOf, meetingItem, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let projectId: string;
const points = endpointsOf(meetingItem);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
});
afterAll(() => gantry.close());

const meet = (values: Record<string, unknown> = {}) =>
  admin(api.meeting.create, { body: { projectId, title: "Project meeting", start: "2026-05-04T10:00", ...values } });
const point = (meetingId: string, title: string, values: Record<string, unknown> = {}) =>
  admin(points.create, { body: { projectId, meetingId, title, ...values } });
const agenda = async (meetingId: string) =>
  (await admin(points.list, { query: { q: `meetingId:${meetingId} sort:rank` } })).items;
const next = async (id: string, body = {}) => {
  const { rows } = await admin(api.meeting.next, { params: { id }, body });
  const made = rows.find((row) => row.record === "meeting" && row.id !== id);
  return admin(api.meeting.get, { params: { id: made?.id ?? id } });
};

test("REG-7 what a meeting leaves open comes back in the next one of its series", async () => {
  const first = await meet();
  await point(first.id, "Price lists", { rank: "a0", kind: "decision" });
  await point(first.id, "Budget", { rank: "a1", state: "resolved" });
  await point(first.id, "Sign-in", { rank: "a2" });
  const second = await next(first.id);
  expect(second).toMatchObject({
    title: "Project meeting",
    series: "Project meeting",
    start: "2026-05-11T10:00",
    previousId: first.id,
    state: "planned",
  });
  const carried = await agenda(second.id);
  expect(carried.map(({ title, kind, state }) => [title, kind, state])).toEqual([
    ["Price lists", "decision", "open"],
    ["Sign-in", "topic", "open"],
  ]);
  const left = await agenda(first.id);
  expect(left.map(({ state }) => state)).toEqual(["carried", "resolved", "carried"]);
  expect(carried.map(({ carriedFromId }) => carriedFromId)).toEqual([left[0]?.id, left[2]?.id]);
});

test("REG-7 a next meeting that is planned takes up what stayed open since, and no second one is made", async () => {
  const first = await meet();
  const second = await next(first.id);
  await point(first.id, "One more thing");
  expect((await next(first.id)).id).toBe(second.id);
  expect((await agenda(second.id)).map(({ title }) => title)).toEqual(["One more thing"]);
});

test("REG-7 a point whose action is done or whose decision is made is resolved instead", async () => {
  const first = await meet();
  const action = await admin(endpointsOf(actionRecord).create, { body: { projectId, title: "Call", state: "done" } });
  await point(first.id, "Call the supplier", { kind: "action", actionId: action.id });
  const second = await next(first.id);
  expect((await agenda(first.id))[0]?.state).toBe("resolved");
  expect(await agenda(second.id)).toEqual([]);
});

test("REG-7 meetings keep their distance", async () => {
  const first = await meet();
  const second = await next(first.id, { start: "2026-05-18T10:00" });
  expect((await next(second.id)).start).toBe("2026-06-01T10:00");
});

test("REG-8 signed minutes do not change until somebody takes them back", async () => {
  const held = await meet({ minutes: "We agreed.", state: "held" });
  const patch = (version: number, body: Record<string, unknown>) =>
    admin(api.meeting.patch, { params: { id: held.id }, body }, { version });
  const signed = await patch(held.version, { state: "signedOff" });
  expect([signed.signedById !== null, signed.signedAt !== null]).toEqual([true, true]);
  expect((await problemOf(patch(signed.version, { minutes: "We did not." }))).problem).toMatchObject({
    code: "row.invalid",
    issues: [{ path: "minutes" }],
  });
  const back = await patch(signed.version, { state: "held" });
  expect(back.signedById).toBeNull();
  expect((await patch(back.version, { minutes: "We agreed on more." })).minutes).toBe("We agreed on more.");
});

test("REG-8 the points of signed minutes say what they said; what becomes of them is still told", async () => {
  const held = await meet({ state: "held" });
  const budget = await point(held.id, "Budget", { minutes: "Agreed." });
  const { changeSetId, rows } = await admin(api.edits.apply, {
    body: {
      edits: [
        {
          op: "update",
          record: "meetingItem",
          id: budget.id,
          version: budget.version,
          values: { minutes: "All agreed." },
        },
      ],
    },
  });
  const version = rows[0]?.version ?? 0;
  const other = await meet();
  const elsewhere = await point(other.id, "Elsewhere");
  await admin(api.meeting.patch, { params: { id: held.id }, body: { state: "signedOff" } }, { version: held.version });
  const patch = (row: { id: string; version: number }, body: Record<string, unknown>) =>
    admin(points.patch, { params: { id: row.id }, body }, { version: row.version });
  for (const tried of [
    () => patch({ id: budget.id, version }, { minutes: "Refused." }),
    () => patch({ id: budget.id, version }, { title: "No budget" }),
    () => patch({ id: budget.id, version }, { meetingId: other.id }),
    () => patch(elsewhere, { meetingId: held.id }),
    () => point(held.id, "One more thing"),
    () => admin(points.remove, { params: { id: budget.id } }, { version }),
    () => admin(api.edits.undo, { params: { id: changeSetId } }),
  ])
    expect((await problemOf(tried())).problem).toMatchObject({
      code: "row.invalid",
      detail: expect.stringContaining('The minutes of "Project meeting" are signed off'),
    });
  const second = await next(held.id);
  expect((await agenda(second.id)).map(({ title }) => title)).toEqual(["Budget"]);
  const [carried] = await agenda(held.id);
  expect(carried).toMatchObject({ state: "carried", minutes: "All agreed." });
  const now = await admin(api.meeting.get, { params: { id: held.id } });
  await admin(api.meeting.patch, { params: { id: held.id }, body: { state: "held" } }, { version: now.version });
  expect((await patch(carried as never, { minutes: "Agreed on less." })).minutes).toBe("Agreed on less.");
});

test("the minutes are one page, in the reader's language", async () => {
  const person = await admin(api.person.create, { body: { name: "Pavel Novák" } });
  const first = await meet({ attendees: [person.id], minutes: "All is well.", place: "Room Elbe" });
  await point(first.id, "Price lists", { kind: "decision", minutes: "Each region keeps its own." });
  const read = (language: string) => admin(api.meeting.minutes, { params: { id: first.id }, query: { language } });
  const { title, markdown } = await read("en");
  expect(title).toBe("Project meeting");
  for (const part of [
    "# Project meeting",
    "- Attendees: Pavel Novák",
    "### 1. Price lists",
    "Decision · Open · nobody yet",
    "Each region keeps its own.",
    "All is well.",
  ])
    expect(markdown).toContain(part);
  expect((await read("de")).markdown).toContain("## Tagesordnung");
  const second = await next(first.id);
  const { markdown: later } = await admin(api.meeting.minutes, { params: { id: second.id }, query: {} });
  expect(later).toContain(`carried over from MTG-${first.number}`);
});
