import { api, type Edit } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/db/newId.ts";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
/** Manages the organisation's people and may create projects, but is in none. */
let outsider: Visitor & { userId: string };
let secret: { id: string };
let secretItem: { id: string };
const days = [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 1020 }]), []];

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  const manager = await gantry.user(admin, "manager");
  outsider = { ...manager, userId: manager.session.user.id };
  secret = await admin.call(api.project.create, { body: { key: "SEC", name: "Takeover of Acme" } });
  secretItem = await admin.call(api.workItem.create, {
    body: { projectId: secret.id, name: "Sign", notes: "On Friday" },
  });
});
afterAll(() => gantry.close());

describe("who names a project that is there already as a new one", () => {
  const asNew = (id: string): Edit => ({ op: "create", record: "project", id, values: { key: "MINE", name: "Mine" } });
  const reading = (): Edit => ({
    op: "update",
    record: "workItem",
    id: secretItem.id,
    version: 0,
    values: { notes: "?" },
  });
  const joining = (projectId: string): Edit => ({
    op: "create",
    record: "membership",
    id: newId(),
    values: { projectId, userId: outsider.userId, role: "manager" },
  });
  const leaving = (id: string): Edit => ({ op: "delete", record: "project", id, version: 0 });

  test.each([
    ["reads nothing of it", () => [asNew(secret.id), reading()]],
    ["reads nothing of it by writing its id in capitals", () => [asNew(secret.id.toUpperCase()), reading()]],
    ["does not join it", () => [asNew(secret.id), joining(secret.id), leaving(secret.id)]],
    [
      "does not join it by writing its id in capitals",
      () => [asNew(secret.id.toUpperCase()), joining(secret.id.toUpperCase()), leaving(secret.id.toUpperCase())],
    ],
  ] as const)("%s", async (_, edits) => {
    const { problem } = await problemOf(outsider.call(api.edits.apply, { body: { edits: edits() } }));
    expect(problem).toMatchObject({ code: "row.exists" });
    expect(JSON.stringify(problem)).not.toContain("Friday");
    expect((await problemOf(outsider.call(api.workItem.get, { params: { id: secretItem.id } }))).status).toBe(404);
  });
});

describe("calendars", () => {
  test("in use are not thrown away, and do not name by what where that is not to be seen", async () => {
    const calendar = await admin.call(api.calendar.create, { body: { name: "Nights", days } });
    await admin.call(api.workItem.create, {
      body: { projectId: secret.id, name: "Move the safe", calendarId: calendar.id },
    });
    const remove = (who: Visitor) =>
      problemOf(who.call(api.calendar.remove, { params: { id: calendar.id } }, { version: 1 }));
    expect((await remove(outsider)).problem.detail).toBe(
      "This calendar cannot go to the trash: a work item works by it.",
    );
    expect((await remove(admin)).problem.detail).toBe(
      'This calendar cannot go to the trash: a work item works by it ("Move the safe").',
    );
  });

  test("of a project serve that project alone", async () => {
    const own = await admin.call(api.calendar.create, { body: { projectId: secret.id, name: "Own", days } });
    const other = await admin.call(api.project.create, { body: { key: "OTH", name: "Other" } });
    const refused: Promise<unknown>[] = [
      admin.call(api.project.patch, { params: { id: other.id }, body: { calendarId: own.id } }, { version: 1 }),
      admin.call(api.workItem.create, { body: { projectId: other.id, name: "Elsewhere", calendarId: own.id } }),
      admin.call(api.person.create, { body: { name: "Everywhere", calendarId: own.id } }),
      admin.call(api.calendar.create, { body: { name: "Shared", days, baseId: own.id } }),
    ];
    const problems = await Promise.all(refused.map(problemOf));
    expect(problems.map(({ problem }) => problem.code)).toEqual(refused.map(() => "plan.structure"));
    expect(
      await admin.call(api.project.patch, { params: { id: secret.id }, body: { calendarId: own.id } }, { version: 1 }),
    ).toMatchObject({ calendarId: own.id });
    expect(
      await admin.call(api.calendar.create, { body: { projectId: secret.id, name: "Based", days, baseId: own.id } }),
    ).toMatchObject({ baseId: own.id });
  });
});
