import { api, type Client, type Edit } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { newId } from "../db/newId.ts";

let gantry: TestApp;
let ada: Client;
let bob: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await createTestApp();
  ada = gantry.as(await gantry.addUser("administrator", "Ada"));
  bob = gantry.as(await gantry.addUser("administrator", "Bob"));
  projectId = (await ada(api.project.create, { body: { key: "NET", name: "Network" } })).id;
});
afterAll(() => gantry.close());

const item = (name: string, id = newId()): Edit & { op: "create" } => ({
  op: "create",
  record: "workItem",
  id,
  values: { projectId, name },
});
const rename = (id: string, version: number, name: string): Edit => ({
  op: "update",
  record: "workItem",
  id,
  version,
  values: { name },
});
const get = (id: string) => ada(api.workItem.get, { params: { id } });
const count = async () => (await ada(api.workItem.list, { query: { total: "count", limit: 1 } })).total;

describe("edits as one", () => {
  test("create rows that refer to each other, in one change set", async () => {
    const [a, b] = [item("A"), item("B")];
    const link: Edit = {
      op: "create",
      record: "dependency",
      id: newId(),
      values: { projectId, predecessorId: a.id, successorId: b.id, type: "SS", lag: 0.5, lagUnit: "percent" },
    };
    const result = await ada(api.edits.apply, { body: { edits: [link, a, b] } });
    expect(result.rows.map(({ record, version, deleted }) => [record, version, deleted])).toEqual([
      ["dependency", 1, false],
      ["workItem", 1, false],
      ["workItem", 1, false],
    ]);
    const { items } = await ada(api.dependency.history, { params: { id: link.id }, query: {} });
    expect(items[0]?.changeSetId).toBe(result.changeSetId);
  });

  test("all or nothing: one wrong edit writes none", async () => {
    const before = await count();
    const good = item("Good");
    expect(
      (
        await problemOf(
          ada(api.edits.apply, {
            body: { edits: [good, { ...item("Bad"), values: { projectId, name: "x", duration: "long" } }] },
          }),
        )
      ).problem,
    ).toMatchObject({
      code: "request.invalid",
      issues: [{ path: "edits.1.values.duration" }],
    });
    expect(
      (await problemOf(ada(api.edits.apply, { body: { edits: [good, rename(newId(), 1, "Nobody")] } }))).problem.code,
    ).toBe("row.notFound");
    expect(
      (
        await problemOf(
          ada(api.edits.apply, { body: { edits: [good, { op: "create", record: "wish", id: newId(), values: {} }] } }),
        )
      ).problem.issues,
    ).toMatchObject([{ path: "edits.1.record" }]);
    // Rules on single edits do not hold for undo and import, so nobody may pass an edit off as one.
    for (const cause of ["undo", "import", "demo"])
      expect((await problemOf(ada(api.edits.apply, { body: { edits: [good], cause } }))).problem.issues).toMatchObject([
        { path: "cause" },
      ]);
    expect(await count()).toBe(before);
  });

  test("a stale update of other fields is merged; of the same field it is a conflict and nothing is written", async () => {
    const mine = item("Mine");
    await ada(api.edits.apply, { body: { edits: [mine] } });
    await ada(api.edits.apply, {
      body: { edits: [{ op: "update", record: "workItem", id: mine.id, version: 1, values: { duration: 960 } }] },
    });
    const merged = await bob(api.edits.apply, { body: { edits: [rename(mine.id, 1, "Ours")] } });
    expect(merged.rows).toMatchObject([{ version: 3, values: { name: "Ours", duration: 960 } }]);

    const other = item("Other");
    const { problem } = await problemOf(
      ada(api.edits.apply, { body: { edits: [other, rename(mine.id, 1, "Theirs")] } }),
    );
    expect(problem).toMatchObject({ status: 409, code: "row.conflict" });
    expect(problem.conflicts).toMatchObject([
      {
        id: mine.id,
        version: 3,
        yourVersion: 1,
        fields: ["name"],
        yours: { name: "Theirs" },
        theirs: { name: "Ours" },
        changedBy: "Bob",
      },
    ]);
    expect((await problemOf(get(other.id))).status).toBe(404);
    // The same value as theirs is no conflict.
    expect((await ada(api.edits.apply, { body: { edits: [rename(mine.id, 1, "Ours")] } })).rows[0]?.version).toBe(3);
  });

  test("a stale deletion and an edit of what is in the trash are conflicts", async () => {
    const row = item("Fought over");
    await ada(api.edits.apply, { body: { edits: [row] } });
    await bob(api.edits.apply, { body: { edits: [rename(row.id, 1, "Changed")] } });
    expect(
      (
        await problemOf(
          ada(api.edits.apply, { body: { edits: [{ op: "delete", record: "workItem", id: row.id, version: 1 }] } }),
        )
      ).problem.code,
    ).toBe("row.conflict");
    await bob(api.edits.apply, { body: { edits: [{ op: "delete", record: "workItem", id: row.id, version: 2 }] } });
    const { problem } = await problemOf(ada(api.edits.apply, { body: { edits: [rename(row.id, 2, "Late")] } }));
    expect(problem.conflicts?.[0]?.theirs["deletedAt"]).toEqual(expect.any(String));
  });

  test("an edit based on a version that never was is a conflict", async () => {
    const row = item("Restored from a backup");
    await ada(api.edits.apply, { body: { edits: [row] } });
    const { problem } = await problemOf(ada(api.edits.apply, { body: { edits: [rename(row.id, 9, "Lost since")] } }));
    expect(problem.conflicts?.[0]).toMatchObject({ version: 1, yourVersion: 9, fields: ["name"] });
  });

  test("ten thousand rows are pasted as one", { timeout: 60_000 }, async () => {
    const edits = Array.from({ length: 10_000 }, (_, index) => item(`Row ${index}`));
    const result = await ada(api.edits.apply, { body: { edits } });
    expect(result.rows).toHaveLength(10_000);
  });
});

describe("undo", () => {
  test("puts back what was changed, created and deleted; undone again it is redone", async () => {
    const [kept, gone, made] = [item("Kept"), item("Gone"), item("Made")];
    await ada(api.edits.apply, { body: { edits: [kept, gone] } });
    const done = await ada(api.edits.apply, {
      body: {
        edits: [rename(kept.id, 1, "Renamed"), { op: "delete", record: "workItem", id: gone.id, version: 1 }, made],
      },
    });
    const undone = await ada(api.edits.undo, { params: { id: done.changeSetId } });
    expect(await get(kept.id)).toMatchObject({ name: "Kept", version: 3 });
    expect(await get(gone.id)).toMatchObject({ deletedAt: null });
    expect((await get(made.id)).deletedAt).not.toBeNull();
    await ada(api.edits.undo, { params: { id: undone.changeSetId } });
    expect(await get(kept.id)).toMatchObject({ name: "Renamed" });
    expect((await get(gone.id)).deletedAt).not.toBeNull();
    expect((await get(made.id)).deletedAt).toBeNull();
  });

  test("puts back what was changed and deleted in one go", async () => {
    const row = item("As it was");
    await ada(api.edits.apply, { body: { edits: [row] } });
    const remove: Edit = { op: "delete", record: "workItem", id: row.id, version: 1 };
    const { changeSetId } = await ada(api.edits.apply, { body: { edits: [rename(row.id, 1, "Renamed"), remove] } });
    await ada(api.edits.undo, { params: { id: changeSetId } });
    expect(await get(row.id)).toMatchObject({ name: "As it was", deletedAt: null });
  });

  test("is refused where a later change stands on it, and leaves later changes of other fields alone", async () => {
    const row = item("First");
    await ada(api.edits.apply, { body: { edits: [row] } });
    const second = await ada(api.edits.apply, { body: { edits: [rename(row.id, 1, "Second")] } });
    await bob(api.edits.apply, {
      body: { edits: [{ op: "update", record: "workItem", id: row.id, version: 2, values: { duration: 60 } }] },
    });
    const undone = await ada(api.edits.undo, { params: { id: second.changeSetId } });
    expect(undone.rows).toMatchObject([{ values: { name: "First", duration: 60 } }]);
    await bob(api.edits.apply, { body: { edits: [rename(row.id, 4, "Third")] } });
    const { problem } = await problemOf(ada(api.edits.undo, { params: { id: undone.changeSetId } }));
    expect(problem).toMatchObject({
      status: 409,
      code: "undo.impossible",
      conflicts: [{ id: row.id, fields: ["name"] }],
    });
    expect((await problemOf(ada(api.edits.undo, { params: { id: newId() } }))).status).toBe(404);
  });

  test("of a row that was changed and deleted at once stands back once it was restored and changed", async () => {
    const row = item("Alpha");
    await ada(api.edits.apply, { body: { edits: [row] } });
    const gone = await ada(api.edits.apply, {
      body: { edits: [rename(row.id, 1, "Beta"), { op: "delete", record: "workItem", id: row.id, version: 1 }] },
    });
    const { version } = await bob(api.workItem.restore, { params: { id: row.id } });
    await bob(api.workItem.patch, { params: { id: row.id }, body: { name: "Gamma" } }, { version });
    const undoing = ada(api.edits.undo, { params: { id: gone.changeSetId } });
    expect((await problemOf(undoing)).problem.code).toBe("undo.impossible");
    expect((await get(row.id)).name).toBe("Gamma");
  });
});

describe("what names something in the trash", () => {
  test("does not come back by undo or restore before that does", async () => {
    const row = item("With Cleo");
    const person: Edit = { op: "create", record: "person", id: newId(), values: { name: "Cleo" } };
    const values = { projectId, workItemId: row.id, personId: person.id };
    const given: Edit = { op: "create", record: "assignment", id: newId(), values };
    await ada(api.edits.apply, { body: { edits: [row, person, given] } });
    const taken = await ada(api.edits.apply, {
      body: { edits: [{ op: "delete", record: "assignment", id: given.id, version: 1 }] },
    });
    await ada(api.person.remove, { params: { id: person.id } }, { version: 1 });
    const refusal = {
      status: 422,
      code: "reference.unknown",
      detail: expect.stringContaining('person "Cleo" is in the trash'),
      hint: "Restore the person first.",
    };
    const undo = () => ada(api.edits.undo, { params: { id: taken.changeSetId } });
    expect((await problemOf(undo())).problem).toMatchObject(refusal);
    const restore = ada(api.assignment.restore, { params: { id: given.id } });
    expect((await problemOf(restore)).problem).toMatchObject(refusal);
    await ada(api.person.restore, { params: { id: person.id } });
    await undo();
    expect(await ada(api.assignment.get, { params: { id: given.id } })).toMatchObject({ deletedAt: null });
  });

  test("is not named again by undo", async () => {
    const [calendar, row] = [newId(), item("By its own calendar")];
    const days = Array.from({ length: 7 }, () => [{ from: 480, to: 960 }]);
    await ada(api.edits.apply, {
      body: { edits: [{ op: "create", record: "calendar", id: calendar, values: { name: "Shift", days } }, row] },
    });
    const calendarTo = (calendarId: string | null, version: number): Edit => ({
      op: "update",
      record: "workItem",
      id: row.id,
      version,
      values: { calendarId },
    });
    await ada(api.edits.apply, { body: { edits: [calendarTo(calendar, 1)] } });
    const { changeSetId } = await ada(api.edits.apply, { body: { edits: [calendarTo(null, 2)] } });
    await ada(api.calendar.remove, { params: { id: calendar } }, { version: 1 });
    const { problem } = await problemOf(ada(api.edits.undo, { params: { id: changeSetId } }));
    expect(problem).toMatchObject({ code: "reference.unknown", issues: [{ path: "calendarId" }] });
  });
});

describe("many writers", () => {
  test("fifty at once on one row: no update is lost", { timeout: 120_000 }, async () => {
    const row = item("Counter");
    await ada(api.edits.apply, { body: { edits: [row] } });
    const increment = async (): Promise<void> => {
      for (;;) {
        const { version, duration } = await get(row.id);
        const answer = await ada(
          api.workItem.patch,
          { params: { id: row.id }, body: { duration: duration + 1 } },
          { version },
        ).catch((error: unknown) => error);
        if (!(answer instanceof Error)) return;
        expect(answer).toMatchObject({ status: 412 });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      }
    };
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await get(row.id)).toMatchObject({ duration: 480 + 50, version: 51 });
  });

  test("locking the same rows in another order, each its own field, none fails, none is lost, and all agree with the log", async () => {
    const rows = Array.from({ length: 10 }, (_, index) => item(`Shared ${index}`));
    await ada(api.edits.apply, { body: { edits: rows } });
    const minutes = ["duration", "work", "levelingDelay", "actualDuration", "remainingDuration"];
    const texts = ["name", "notes", "code", "externalId"];
    const values = {
      ...Object.fromEntries(minutes.map((name) => [name, 77])),
      ...Object.fromEntries(texts.map((name) => [name, "Theirs"])),
    };
    const edit = (id: string, name: string, value: unknown): Edit => ({
      op: "update",
      record: "workItem",
      id,
      version: 1,
      values: { [name]: value },
    });
    const shuffled = () => rows.toSorted(() => Math.random() - 0.5);
    await Promise.all(
      Object.entries(values).map(([name, value]) =>
        ada(api.edits.apply, { body: { edits: shuffled().map(({ id }) => edit(id, name, value)) } }),
      ),
    );
    for (const { id } of rows) expect(await get(id)).toMatchObject({ ...values, version: 10 });
    const { rows: torn } = await gantry.services.database.db.executeQuery<{ id: string }>(
      CompiledQuery.raw(
        `select w.id from work_items w where w.version <> (select max(version) from changes where record_id = w.id)
         or w.version <> (select count(*) from changes where record_id = w.id)`,
      ),
    );
    expect(torn).toEqual([]);
  });
});

describe("an idempotency key", () => {
  test("makes a request sent twenty times at once take effect once, with one answer", async () => {
    const body = { projectId, name: "Once" };
    const before = (await count()) ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ada(api.workItem.create, { body }, { idempotencyKey: "once" })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(await ada(api.workItem.create, { body }, { idempotencyKey: "once" })).toEqual(answers[0]);
  });

  test("is refused with another request, is each user's own, and is kept only when the effect is", async () => {
    const { problem } = await problemOf(
      ada(api.workItem.create, { body: { projectId, name: "Twice" } }, { idempotencyKey: "once" }),
    );
    expect(problem).toMatchObject({ status: 422, code: "idempotency.reused" });
    expect(
      (await bob(api.workItem.create, { body: { projectId, name: "Once" } }, { idempotencyKey: "once" })).name,
    ).toBe("Once");
    const edits = [rename(newId(), 1, "Nobody")];
    expect((await problemOf(ada(api.edits.apply, { body: { edits } }, { idempotencyKey: "failed" }))).status).toBe(404);
    expect((await problemOf(ada(api.edits.apply, { body: { edits } }, { idempotencyKey: "failed" }))).status).toBe(404);
    expect((await problemOf(ada(api.edits.apply, { body: { edits } }, { idempotencyKey: "a b" }))).problem.code).toBe(
      "idempotency.invalid",
    );
  });
});
