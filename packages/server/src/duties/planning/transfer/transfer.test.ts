import { conventions, schedulePlan, standardCalendar, type Plan } from "@gantry/engine";
import { writeMspdi, type PlanDocument } from "@gantry/formats";
import { api, ApiProblem, rowsOfTable, type Import } from "@gantry/records";
import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGantry } from "../../../createGantry.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let keys = 0;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

const problem = (failing: Promise<unknown>) =>
  failing.then(
    () => null,
    (error: unknown) => (error instanceof ApiProblem ? error.problem : Promise.reject(error)),
  );

const newKey = () => `T${++keys}`;
const guid = (number: number) => `0F6D5B3E-0000-4000-8000-${String(number).padStart(12, "0")}`;

interface PlanOptions {
  names?: readonly string[];
  project?: number;
  resources?: readonly string[];
  baselines?: PlanDocument["baselines"];
}

/** A file with one summary and a chain of activities below it; an activity's GUID follows from its name. */
function planFile({
  names = ["Design", "Build", "Test"],
  project = 1,
  resources = ["Ana Petrov", "Ben Okafor"],
  baselines = [],
}: PlanOptions = {}): string {
  const numberOf = (name: string) =>
    100_000 * project + ([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 90_000);
  const all = ["Phase", ...names];
  const plan: Plan = {
    start: 29_453_280,
    finish: null,
    scheduleFrom: "start",
    dataDate: null,
    calendarId: "1",
    calendars: [
      standardCalendar("1"),
      { ...standardCalendar("2"), name: "Part time", baseId: "1", days: [null, null, null, null, null, [], null] },
    ],
    activities: all.map((name, index) => ({
      id: String(index + 1),
      name,
      parentId: index === 0 ? null : "1",
      kind: "task",
      duration: index * 480,
      calendarId: name === "Test" ? "2" : null,
    })),
    dependencies: all.slice(2).map((_, index) => ({
      id: `d${index}`,
      predecessorId: String(index + 2),
      successorId: String(index + 3),
      type: "FS",
      lag: index * 60,
      lagUnit: "working",
    })),
    resources: resources.map((name, index) => ({
      id: String(index + 1),
      name,
      kind: "work",
      calendarId: null,
      maxUnits: 1,
    })),
    assignments: resources.map((_, index) => ({
      id: String(index + 1),
      activityId: "2",
      resourceId: String(index + 1),
      units: 0.5,
      work: null,
    })),
    conventions: conventions.msProject,
    minutesPerDay: 480,
    minutesPerWeek: 2400,
    minutesPerMonth: 9600,
  };
  const document: PlanDocument = {
    format: "mspdi",
    title: `CRM ${project}`,
    externalId: guid(project),
    code: null,
    currency: "EUR",
    plan,
    items: all.map((name, index) => ({
      id: String(index + 1),
      externalId: guid(numberOf(name)),
      code: null,
      wbsCode: null,
      outlineLevel: index === 0 ? 1 : 2,
      notes: name === "Design" ? "See the charter." : null,
      estimated: false,
      codes: [],
      fixedCost: null,
    })),
    resources: resources.map((name, index) => ({
      id: String(index + 1),
      externalId: guid(900_000 + index),
      name,
      email: null,
      costRate: null,
    })),
    stored: [],
    baselines,
    report: [],
    findings: [],
  };
  return [...writeMspdi(document, schedulePlan(plan))].join("");
}

async function upload(content: string | Uint8Array, by: Visitor = admin, fileName = "plan.xml"): Promise<Import> {
  const body = new FormData();
  body.append("file", new Blob([content as BlobPart]), fileName);
  const response = await fetch(`${test.url}/api/imports`, { method: "POST", body, headers: { cookie: by.cookie() } });
  const answer = (await response.json()) as Import;
  if (response.status !== 201) throw new Error(JSON.stringify(answer));
  return settled(answer.id, by);
}

async function settled(id: string, by: Visitor = admin): Promise<Import> {
  for (;;) {
    const found = await by.call(api.imports.get, { params: { id } });
    if (found.status !== "reading" && found.status !== "writing") return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function acceptNew(read: Import, key = newKey(), by: Visitor = admin): Promise<Import> {
  await by.call(api.imports.accept, {
    params: { id: read.id },
    body: { documents: [{ index: 0, into: { kind: "new", key, name: `Project ${key}` } }] },
  });
  return settled(read.id, by);
}

async function acceptUpdate(read: Import, projectId: string): Promise<Import> {
  await admin.call(api.imports.accept, {
    params: { id: read.id },
    body: { documents: [{ index: 0, into: { kind: "update", projectId } }] },
  });
  return settled(read.id);
}

const snapshotOf = (id: string) => admin.call(api.plan.snapshot, { params: { id } });
const projectOf = (done: Import) => done.projects[0]?.projectId ?? "";

async function countRows(): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from projects) as projects, (select count(*)::int from work_items) as items, (select count(*)::int from dependencies) as dependencies,
      (select count(*)::int from people) as people, (select count(*)::int from calendars) as calendars, (select count(*)::int from changes) as changes`.execute(
    test.gantry.database.db,
  );
  return rows[0] ?? {};
}

describe("an import", () => {
  it("is previewed, and writes nothing before it is accepted", async () => {
    const before = await countRows();
    const read = await upload(planFile());
    expect(read).toMatchObject({ status: "ready", format: "mspdi", fileName: "plan.xml", progress: 1 });
    expect(read.documents[0]).toMatchObject({
      title: "CRM 1",
      counts: { workItems: 4, dependencies: 2, people: 2, assignments: 2 },
      suggestedKey: "CRM",
      matches: null,
    });
    expect(await countRows()).toEqual(before);
  });

  it("becomes a project with its plan, calendars and people, scheduled, in one change set", async () => {
    const done = await acceptNew(await upload(planFile({ project: 2 })));
    expect(done).toMatchObject({ status: "done", progress: 1 });
    const snapshot = await snapshotOf(projectOf(done));
    const items = rowsOfTable<{
      name: string;
      parentId: string | null;
      notes: string;
      number: number;
      calendarId: string | null;
    }>(snapshot.workItems);
    expect(items.map((item) => item.name).sort()).toEqual(["Build", "Design", "Phase", "Test"]);
    expect(items.find((item) => item.name === "Design")).toMatchObject({ notes: "See the charter.", number: 2 });
    expect(
      snapshot.calendars.find((each) => each.id === items.find((item) => item.name === "Test")?.calendarId)?.name,
    ).toBe("Part time");
    expect([snapshot.dependencies.count, snapshot.assignments.count]).toEqual([2, 2]);
    expect(rowsOfTable<{ name: string }>(snapshot.people).map((each) => each.name)).toEqual(
      expect.arrayContaining(["Ana Petrov", "Ben Okafor"]),
    );
    await test.gantry.scheduler.idle();
    expect((await snapshotOf(projectOf(done))).schedule.items.count).toBe(4);
    await admin.call(api.edits.undo, { params: { id: done.changeSetId ?? "" } });
    expect(await problem(snapshotOf(projectOf(done)))).toMatchObject({ status: 404 });
  });

  it("updates the project it was imported into before, and says how much beforehand", async () => {
    const projectId = projectOf(await acceptNew(await upload(planFile({ project: 3 }))));
    const before = await countRows();
    const same = await upload(planFile({ project: 3 }));
    expect(same.documents[0]?.matches).toMatchObject({ projectId, created: 0, updated: 0, removed: 0 });
    expect(same.documents[0]?.matches?.unchanged).toBeGreaterThan(8);
    const changed = await upload(planFile({ project: 3, names: ["Design", "Prototype", "Build"] }));
    expect(changed.documents[0]?.matches).toMatchObject({ projectId, removed: 2 });
    await acceptUpdate(changed, projectId);
    const items = rowsOfTable<{ name: string; number: number; rank: string }>((await snapshotOf(projectId)).workItems);
    const children = items.filter((item) => item.name !== "Phase").sort((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(children.map((item) => [item.name, item.number])).toEqual([
      ["Design", 2],
      ["Prototype", 5],
      ["Build", 3],
    ]);
    expect(await countRows()).toMatchObject({ projects: before["projects"], people: before["people"] });
    const again = await upload(planFile({ project: 3, names: ["Design", "Prototype", "Build"] }));
    expect(again.documents[0]?.matches).toMatchObject({ created: 0, updated: 0, removed: 0 });
  });

  it("leaves alone what people added in Gantry", async () => {
    const projectId = projectOf(await acceptNew(await upload(planFile({ project: 4 }))));
    const own = await admin.call(api.workItem.create, { body: { projectId, name: "Ours" } });
    const read = await upload(planFile({ project: 4, names: ["Design"] }));
    await acceptUpdate(read, projectId);
    expect(rowsOfTable<{ id: string }>((await snapshotOf(projectId)).workItems).map((item) => item.id)).toContain(
      own.id,
    );
  });

  it("that fails in the middle of writing keeps nothing", async () => {
    const { db } = test.gantry.database;
    const read = await upload(planFile({ project: 5 }));
    const before = await countRows();
    await sql
      .raw("create function refuse() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$")
      .execute(db);
    await sql
      .raw("create trigger refuse before insert on assignments for each statement execute function refuse()")
      .execute(db);
    const failed = await acceptNew(read);
    await sql.raw("drop trigger refuse on assignments").execute(db);
    expect(failed).toMatchObject({ status: "failed", projects: [], changeSetId: null });
    expect(failed.findings[0]).toMatchObject({ code: "import.failed" });
    expect(await countRows()).toEqual(before);
  });

  it("can be cancelled when read and in the middle of writing; nothing is kept", async () => {
    const { db } = test.gantry.database;
    const before = await countRows();
    const ready = await upload(planFile({ project: 6 }));
    expect(await admin.call(api.imports.cancel, { params: { id: ready.id } })).toMatchObject({ status: "cancelled" });
    expect(
      await problem(
        admin.call(api.imports.accept, {
          params: { id: ready.id },
          body: { documents: [{ index: 0, into: { kind: "new", key: "X", name: "X" } }] },
        }),
      ),
    ).toMatchObject({ code: "import.notReady" });
    const read = await upload(planFile({ project: 6 }));
    await sql
      .raw(
        "create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1.5); return null; end $$",
      )
      .execute(db);
    await sql
      .raw("create trigger slow before insert on dependencies for each statement execute function slow()")
      .execute(db);
    await admin.call(api.imports.accept, {
      params: { id: read.id },
      body: { documents: [{ index: 0, into: { kind: "new", key: newKey(), name: "Slow" } }] },
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await admin.call(api.imports.cancel, { params: { id: read.id } })).toMatchObject({ status: "cancelled" });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await sql.raw("drop trigger slow on dependencies").execute(db);
    expect(await admin.call(api.imports.get, { params: { id: read.id } })).toMatchObject({ status: "cancelled" });
    expect(await countRows()).toEqual(before);
  });

  it("of something else is refused with the reason", async () => {
    const refused = await upload("Dear Sirs, please find attached", admin, "letter.txt");
    expect(refused).toMatchObject({ status: "refused", documents: [] });
    expect(refused.findings[0]).toMatchObject({ code: "read.unknownFormat", severity: "error" });
    const truncated = await upload(planFile({ project: 7 }).slice(0, 2000));
    expect(truncated.status).toBe("refused");
  });

  it("left in the middle by a server that is gone is told as failed", async () => {
    const read = await upload(planFile({ project: 8 }));
    const { db } = test.gantry.database;
    await sql`update imports set status = 'writing', alive_at = now() where id = ${read.id}`.execute(db);
    const { connection } = test.gantry.database;
    const settings = {
      publicUrl: "http://localhost",
      trustProxy: false,
      webFolder: null,
      logger: pino({ level: "silent" }),
      requestsPerMinute: null,
    } as const;
    const startAnother = async () => (await createGantry({ connection, dataDir: test.dataDir, settings })).close();
    // As long as its server may still be there, another one lets it go on.
    await startAnother();
    expect(await admin.call(api.imports.get, { params: { id: read.id } })).toMatchObject({ status: "writing" });
    await sql`update imports set alive_at = now() - interval '21 seconds' where id = ${read.id}`.execute(db);
    await startAnother();
    const failed = await admin.call(api.imports.get, { params: { id: read.id } });
    expect(failed).toMatchObject({ status: "failed" });
    expect(failed.findings[0]?.message).toContain("restarted");
  });

  it("is its owner's alone, and needs the right to create projects", async () => {
    const read = await upload(planFile({ project: 9 }));
    const manager = await test.user(admin, "manager");
    expect(await problem(manager.call(api.imports.get, { params: { id: read.id } }))).toMatchObject({ status: 404 });
    const member = await test.user(admin, "member");
    await expect(upload(planFile(), member)).rejects.toThrow("access.denied");
    const theirs = await upload(planFile({ project: 9 }), manager);
    expect(theirs.documents[0]?.matches).toBeNull();
    await expect(acceptNew(theirs, newKey(), manager)).resolves.toMatchObject({ status: "done" });
  });

  it("can be opened at once by the manager who imported it", async () => {
    const manager = await test.user(admin, "manager");
    const done = await acceptNew(await upload(planFile({ project: 12 }), manager), newKey(), manager);
    const id = projectOf(done);
    expect(await manager.call(api.project.get, { params: { id } })).toMatchObject({ id });
  });

  it("into a project one may not change writes nothing", async () => {
    const projectId = projectOf(await acceptNew(await upload(planFile({ project: 10 }))));
    const manager = await test.user(admin, "manager");
    const read = await upload(planFile({ project: 11 }), manager);
    await manager.call(api.imports.accept, {
      params: { id: read.id },
      body: { documents: [{ index: 0, into: { kind: "update", projectId } }] },
    });
    const failed = await settled(read.id, manager);
    expect(failed).toMatchObject({ status: "failed", findings: [{ code: "row.notFound" }] });
  });
});

describe("an export", () => {
  const exportOf = async (id: string, format: string) =>
    fetch(`${test.url}/api/projects/${id}/export?format=${format}`, { headers: { cookie: admin.cookie() } });

  it("gives back what was imported: importing it again changes nothing", async () => {
    const projectId = projectOf(await acceptNew(await upload(planFile({ project: 20 }))));
    await admin.call(api.workItem.create, { body: { projectId, name: "Ours", duration: 960 } });
    const response = await exportOf(projectId, "mspdi");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="T\d+ Project T\d+\.xml"/);
    const again = await upload(await response.text());
    expect(again.documents[0]?.matches).toMatchObject({ projectId, created: 0, updated: 0, removed: 0 });
  });

  it("takes the baselines of a file over, gives them back, and leaves those that are there as they are", async () => {
    const start = 29_453_280;
    const kept = { code: null, wbsCode: null, duration: 480, work: 960, cost: null, fixedCost: null };
    const agreed = { id: "0", name: "Baseline", isDefault: true, capturedAt: start, assignments: [] };
    const items = [{ ...kept, activityId: "2", name: "Design", start, finish: start + 540 }];
    const file = planFile({ project: 22, baselines: [{ ...agreed, items }] });
    const projectId = projectOf(await acceptNew(await upload(file)));
    const baselines = async () =>
      (await admin.call(api.baseline.list, { query: { q: `projectId:${projectId}` } })).items;
    const [taken] = await baselines();
    expect(taken).toMatchObject({ source: "imported", isDefault: true, itemCount: 1, externalId: "0" });
    const kepts = await admin.call(api.baseline.items, { params: { id: taken?.id ?? "" } });
    expect(rowsOfTable<object>(kepts.items)).toMatchObject([
      { name: "Design", start, finish: start + 540, duration: 480, work: 960, kind: "task" },
    ]);
    const exported = await (await exportOf(projectId, "mspdi")).text();
    expect(exported).toContain("<Baseline>");
    await acceptUpdate(await upload(exported), projectId);
    expect(await baselines()).toEqual([taken]);
  });

  it("is a table for spreadsheets as well", async () => {
    const projectId = projectOf(await acceptNew(await upload(planFile({ project: 21 }))));
    const response = await exportOf(projectId, "csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await response.text()).toContain("Design");
  });

  it("of a project one may not see is not found", async () => {
    expect((await exportOf("01890000-0000-7000-8000-000000000001", "mspdi")).status).toBe(404);
  });
});
