import { api, rowsOfTable, type Edit, type Result, type Table } from "@gantry/records";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";
import { pastSnapshot } from "./pastSnapshot.ts";
import { planAsOf } from "./planAsOf.ts";

type Snapshot = Result<typeof api.plan.snapshot>;

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let projects = 0;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

const create = (record: string, values: Record<string, unknown>): Edit & { op: "create" } => ({
  op: "create",
  record,
  id: newId(),
  values,
});
const apply = (...edits: Edit[]) => admin.call(api.edits.apply, { body: { edits } });
const now = (id: string) => admin.call(api.plan.snapshot, { params: { id } });
const asOf = (id: string, at: string) => admin.call(api.plan.asOf, { params: { id }, query: { at } });

/** The same without a request, which starts a thread each time. */
async function past(projectId: string, at: string): Promise<Snapshot> {
  const job = { orgId: admin.session.organisation.id, projectId, at, withRates: true };
  const plan = await inSnapshot(test.gantry.database.pool, (client) => planAsOf(client, job));
  if (!plan) throw new Error(`There was no project ${projectId} on ${at}.`);
  return JSON.parse(JSON.stringify(pastSnapshot(plan, job))) as Snapshot;
}

async function newProject() {
  const key = `T${++projects}`;
  return admin.call(api.project.create, { body: { key, name: `Travel ${projects}`, start: "2026-01-05T08:00" } });
}

/** The moment of the last change. Returns when the clock has gone on, so that the next change bears another. */
async function momentOfLastChange(): Promise<string> {
  const { rows } = await sql<{ at: string }>`select max(at) as at from changes`.execute(test.gantry.database.db);
  const at = rows[0]?.at ?? "";
  while (Date.now() <= Date.parse(at)) await new Promise((resolve) => setImmediate(resolve));
  return at;
}

/** What a snapshot says, in an order and without what tells only when it was taken. */
function told({ project, calendars, schedule, ...tables }: Snapshot) {
  const byId = (table: Table, key: string) =>
    rowsOfTable<Record<string, string>>(table).sort((a, b) => ((a[key] ?? "") < (b[key] ?? "") ? -1 : 1));
  const withoutMoment = ({ updatedAt: _, ...row }: { updatedAt: string; id: string }) => row;
  return {
    project: withoutMoment(project),
    calendars: calendars.map(withoutMoment).sort((a, b) => (a.id < b.id ? -1 : 1)),
    workItems: byId(tables.workItems, "id"),
    dependencies: byId(tables.dependencies, "id"),
    assignments: byId(tables.assignments, "id"),
    people: byId(tables.people, "id"),
    schedule: byId(schedule.items, "workItemId"),
    span: [schedule.start, schedule.finish],
    findings: schedule.findings.map(({ code }) => code).sort(),
  };
}

const step = fc.record({
  kind: fc.constantFrom(
    "add",
    "add",
    "change",
    "change",
    "link",
    "assign",
    "remove",
    "undo",
    "person",
    "project",
    "calendar",
  ),
  pick: fc.nat(1000),
  size: fc.integer({ min: 1, max: 6 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One edit of a plan; what it names is picked among the rows there are. An edit that is refused changes nothing. */
async function carryOut(projectId: string, { kind, pick, size }: Step): Promise<void> {
  const before = await now(projectId);
  const items = rowsOfTable<{ id: string; version: number }>(before.workItems);
  const people = rowsOfTable<{ id: string; version: number }>(before.people);
  const item = items[pick % Math.max(1, items.length)];
  const other = items[(pick + size) % Math.max(1, items.length)];
  const anyone = people[pick % Math.max(1, people.length)];
  const doing = (): Promise<unknown> | null => {
    if (kind === "add" || !item || !other)
      return apply(
        create("workItem", {
          projectId,
          name: `Item ${pick}`,
          duration: size * 240,
          parentId: pick % 3 === 0 ? (item?.id ?? null) : null,
        }),
      );
    const { id, version } = item;
    switch (kind) {
      case "change":
        return apply({
          op: "update",
          record: "workItem",
          id,
          version,
          values: pick % 2 === 0 ? { duration: size * 480, name: `Changed ${pick}` } : { percentComplete: size / 10 },
        });
      case "link":
        return apply(create("dependency", { projectId, predecessorId: id, successorId: other.id, lag: size * 60 }));
      case "assign": {
        const person = create("person", { name: `Person ${pick}`, costRate: size * 1000 });
        const personId = pick % 2 === 0 ? (anyone?.id ?? person.id) : person.id;
        return apply(person, create("assignment", { projectId, workItemId: id, personId, units: size / 4 }));
      }
      case "remove":
        return apply({ op: "delete", record: "workItem", id, version });
      case "undo":
        return admin
          .call(api.plan.moments, { params: { id: projectId }, query: { at: "2100-01-01T00:00:00Z", limit: 100 } })
          .then(({ before: done }) => {
            // The last one created the project, which is to stay.
            const undone = done.slice(0, -1)[size % Math.max(1, done.length - 1)];
            return admin.call(api.edits.undo, { params: { id: undone?.changeSetId ?? "" } });
          });
      case "person":
        return anyone
          ? apply({
              op: "update",
              record: "person",
              ...anyone,
              values: { maxUnits: size / 2, name: `Renamed ${pick}` },
            })
          : null;
      case "project":
        return apply({
          op: "update",
          record: "project",
          id: projectId,
          version: before.project.version,
          values: { start: `2026-01-0${size + 4}T08:00`, name: `Project ${pick}` },
        });
      case "calendar":
        return apply(
          create("calendar", {
            projectId,
            name: `Calendar ${pick}`,
            days: [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 720 }]), []],
          }),
        );
    }
    return null;
  };
  await doing()?.catch(() => undefined);
}

describe("the plan as it was", () => {
  it("is the snapshot that was taken then, whatever was done since", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
        const { id } = await newProject();
        const taken: { at: string; snapshot: Snapshot }[] = [];
        for (const each of steps) {
          await carryOut(id, each);
          await test.gantry.scheduler.idle();
          taken.push({ snapshot: await now(id), at: await momentOfLastChange() });
        }
        for (const { at, snapshot } of taken) expect(told(await past(id, at))).toEqual(told(snapshot));
      }),
      { numRuns: 5 },
    );
  });

  it("has the deleted items as they were, with who worked on them and what waited for them", async () => {
    const { id: projectId } = await newProject();
    const design = create("workItem", { projectId, name: "Design", duration: 960 });
    const build = create("workItem", { projectId, name: "Build" });
    const ana = create("person", { name: "Ana" });
    const link = create("dependency", { projectId, predecessorId: design.id, successorId: build.id });
    await apply(design, build, ana, link, create("assignment", { projectId, workItemId: design.id, personId: ana.id }));
    const at = await momentOfLastChange();
    await apply({ op: "delete", record: "workItem", id: design.id, version: 1 });
    const { workItems, dependencies, assignments, schedule } = await asOf(projectId, at);
    expect([workItems.count, dependencies.count, assignments.count]).toEqual([2, 1, 1]);
    const dates = rowsOfTable<{ workItemId: string; start: number }>(schedule.items);
    expect(dates.find(({ workItemId }) => workItemId === build.id)?.start).toBe(Date.UTC(2026, 0, 7, 8) / 60_000);
    expect((await now(projectId)).workItems.count).toBe(1);
  });

  it("may not be changed, and gives no rates to those who may not see them", async () => {
    const { id: projectId } = await newProject();
    const ana = create("person", { name: "Ana", costRate: 9900 });
    const item = create("workItem", { projectId, name: "Design" });
    await apply(ana, item, create("assignment", { projectId, workItemId: item.id, personId: ana.id }));
    const at = await momentOfLastChange();
    const member = await test.user(admin, "member");
    await admin.call(api.membership.create, {
      body: { projectId, userId: member.session.user.id, role: "manager" },
    });
    const seen = await member.call(api.plan.asOf, { params: { id: projectId }, query: { at } });
    expect(seen.permissions).toEqual(["project.read"]);
    expect(seen.people.columns).not.toHaveProperty("costRate");
    expect(seen.people.columns["name"]).toContain("Ana");
  });

  it("is not there before the project was, nor while it was in the trash", async () => {
    const { id } = await newProject();
    const { version } = await admin.call(api.project.get, { params: { id } });
    expect((await problemOf(asOf(id, "2001-01-01T00:00:00Z"))).problem.code).toBe("plan.notThen");
    await momentOfLastChange();
    await admin.call(api.project.remove, { params: { id } }, { version });
    const inTrash = await momentOfLastChange();
    await admin.call(api.project.restore, { params: { id } });
    expect((await problemOf(asOf(id, inTrash))).problem.code).toBe("plan.notThen");
    expect((await asOf(id, "2100-01-01T00:00:00Z")).project.id).toBe(id);
  });
});

it("steps through what was done, nearest first, both ways", async () => {
  const { id: projectId } = await newProject();
  await momentOfLastChange();
  const item = create("workItem", { projectId, name: "Design" });
  await apply(item);
  const at = await momentOfLastChange();
  await apply({ op: "update", record: "workItem", id: item.id, version: 1, values: { name: "Redesign" } });
  await momentOfLastChange();
  await apply({ op: "update", record: "workItem", id: item.id, version: 2, values: { duration: 60 } });
  const moments = await admin.call(api.plan.moments, { params: { id: projectId }, query: { at } });
  expect(moments.after.map(({ changes, by }) => [changes, by])).toEqual([
    [1, "Ada Admin"],
    [1, "Ada Admin"],
  ]);
  // The first of them made the plan what it was at that moment.
  expect(moments.before.map((done) => done.at)[0]).toBe(at);
  expect(moments.before).toHaveLength(2);
  const [next] = moments.after;
  const then = await asOf(projectId, next?.at ?? "");
  expect(then.workItems.columns["name"]).toEqual(["Redesign"]);
  expect(then.workItems.columns["duration"]).toEqual([480]);
});
