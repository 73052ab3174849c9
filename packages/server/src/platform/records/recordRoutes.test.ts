import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";

let gantry: TestApp;
let admin: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await createTestApp();
  admin = gantry.as(await gantry.addUser("administrator", "Ada"));
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
});
afterAll(() => gantry.close());

describe("one row", () => {
  test("is created with initial values, read, changed and put in the trash and back", async () => {
    const created = await admin(api.workItem.create, {
      body: { projectId, name: "Design", constraintDate: "2026-05-12T08:00" },
    });
    expect(created).toMatchObject({
      version: 1,
      name: "Design",
      kind: "task",
      duration: 480,
      constraintDate: "2026-05-12T08:00",
      parts: null,
      start: null,
      deletedAt: null,
    });
    expect(await admin(api.workItem.get, { params: { id: created.id } })).toEqual(created);

    const patched = await admin(
      api.workItem.patch,
      {
        params: { id: created.id },
        body: { name: "Draft", parts: [{ start: "2026-05-12T08:00", finish: "2026-05-12T09:00" }] },
      },
      { version: 1 },
    );
    expect(patched).toMatchObject({ version: 2, name: "Draft" });
    expect(await admin(api.workItem.get, { params: { id: created.id } })).toEqual(patched);

    await admin(api.workItem.remove, { params: { id: created.id } }, { version: 2 });
    expect((await admin(api.workItem.list, { query: { q: `id:${created.id}` } })).items).toEqual([]);
    expect((await admin(api.workItem.list, { query: { q: `id:${created.id}`, trash: "only" } })).items).toHaveLength(1);
    expect(await admin(api.workItem.restore, { params: { id: created.id } })).toMatchObject({
      version: 4,
      deletedAt: null,
      name: "Draft",
    });

    const { items } = await admin(api.workItem.history, { params: { id: created.id }, query: {} });
    expect(items.map(({ verb, version, by }) => [verb, version, by?.name])).toEqual([
      ["restored", 4, "Ada"],
      ["deleted", 3, "Ada"],
      ["updated", 2, "Ada"],
      ["created", 1, "Ada"],
    ]);
    expect(items[2]).toMatchObject({ before: { name: "Design", parts: null }, after: { name: "Draft" } });
  });

  test("asks for the version: 428 without, 412 with an old one, telling who changed what", async () => {
    const { id } = await admin(api.person.create, { body: { name: "Ana" } });
    expect((await problemOf(admin(api.person.patch, { params: { id }, body: { name: "B" } }))).problem).toMatchObject({
      status: 428,
      code: "row.versionRequired",
    });
    await admin(api.person.patch, { params: { id }, body: { name: "Anna" } }, { version: 1 });
    const { problem } = await problemOf(
      admin(api.person.patch, { params: { id }, body: { name: "Hannah" } }, { version: 1 }),
    );
    expect(problem).toMatchObject({ status: 412, code: "row.stale" });
    expect(problem.conflicts).toMatchObject([
      {
        id,
        version: 2,
        yourVersion: 1,
        fields: ["name"],
        yours: { name: "Hannah" },
        theirs: { name: "Anna" },
        changedBy: "Ada",
      },
    ]);
    expect((await problemOf(admin(api.person.remove, { params: { id } }, { version: 1 }))).status).toBe(412);
  });

  test("tells every value that is wrong, and references to nothing", async () => {
    const { problem } = await problemOf(
      admin(api.workItem.create, { body: { projectId, name: "", duration: -1, colour: "red" } }),
    );
    expect(problem).toMatchObject({ status: 400, code: "request.invalid" });
    expect(problem.issues?.map((issue) => issue.path).sort()).toEqual(["", "duration", "name"]);
    const unknown = await problemOf(
      admin(api.workItem.create, { body: { projectId, name: "X", parentId: "0199aaaa-0000-7000-8000-000000000000" } }),
    );
    expect(unknown.problem).toMatchObject({ status: 422, code: "reference.unknown", issues: [{ path: "parentId" }] });
    const nowhere = await problemOf(
      admin(api.workItem.create, { body: { projectId: "0199aaaa-0000-7000-8000-000000000000", name: "X" } }),
    );
    expect(nowhere.problem).toMatchObject({ status: 422, code: "reference.unknown", issues: [{ path: "projectId" }] });
  });

  test("refuses what the database could not hold, before or in its stead", async () => {
    const refused: Promise<unknown>[] = [
      admin(api.workItem.create, { body: { projectId, name: "Far", deadline: "9999-12-31T08:00" } }),
      admin(api.workItem.create, { body: { projectId, name: "half \ud800" } }),
      admin(api.workItem.create, { body: { projectId, name: "nul \u0000" } }),
      admin(api.workItem.list, { query: { q: "deadline<9999-12-31" } }),
    ];
    expect((await Promise.all(refused.map(problemOf))).map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });

  test("is found under its own address only", async () => {
    expect(
      (await problemOf(admin(api.project.get, { params: { id: "0199aaaa-0000-7000-8000-000000000000" } }))).problem,
    ).toMatchObject({ status: 404, code: "row.notFound" });
  });

  test("stays in its project", async () => {
    const other = await admin(api.project.create, { body: { key: "ERP", name: "Resources" } });
    const item = await admin(api.workItem.create, { body: { projectId, name: "Stay" } });
    expect(
      (
        await problemOf(
          admin(api.workItem.patch, { params: { id: item.id }, body: { projectId: other.id } }, { version: 1 }),
        )
      ).problem.code,
    ).toBe("row.invalid");
  });

  test("keeps what must be unique unique", async () => {
    expect((await problemOf(admin(api.project.create, { body: { key: "crm", name: "Twin" } }))).problem).toMatchObject({
      status: 409,
      code: "row.exists",
    });
  });
});

describe("fields that need a permission", () => {
  test("are neither shown, asked for, filtered nor sorted by, nor written, without it", async () => {
    const { id } = await admin(api.person.create, { body: { name: "Rated", costRate: 9000 } });
    const member = gantry.as(await gantry.addUser("member"));
    const manager = gantry.as(await gantry.addUser("manager"));
    expect((await manager(api.person.get, { params: { id } })).costRate).toBe(9000);
    expect(await member(api.person.get, { params: { id } })).not.toHaveProperty("costRate");
    expect((await member(api.person.list, { query: { q: `id:${id}` } })).items[0]).not.toHaveProperty("costRate");
    for (const query of [{ q: "costRate>1" }, { q: "sort:costRate" }])
      expect((await problemOf(member(api.person.list, { query }))).problem.code).toBe("query.invalid");
    expect((await problemOf(member(api.person.list, { query: { fields: "name,costRate" } }))).problem.code).toBe(
      "request.invalid",
    );
    expect(
      (await problemOf(manager(api.person.patch, { params: { id }, body: { costRate: 1 } }, { version: 1 }))).problem,
    ).toMatchObject({ status: 403, code: "access.denied" });
    const [created] = (await member(api.person.history, { params: { id }, query: {} })).items;
    expect(created?.after).not.toHaveProperty("costRate");
    expect(created?.after).toHaveProperty("name", "Rated");
  });

  test("members report progress but do not plan", async () => {
    const userId = await gantry.addUser("member");
    await gantry.add("membership", { projectId, userId, role: "member" });
    const member = gantry.as(userId);
    const { id } = await admin(api.workItem.create, { body: { projectId, name: "Build" } });
    expect(
      (await member(api.workItem.patch, { params: { id }, body: { percentComplete: 0.5 } }, { version: 1 }))
        .percentComplete,
    ).toBe(0.5);
    const { problem } = await problemOf(
      member(api.workItem.patch, { params: { id }, body: { name: "Mine" } }, { version: 2 }),
    );
    expect(problem).toMatchObject({ status: 403, code: "access.denied", issues: [{ path: "name" }] });
    expect((await problemOf(member(api.workItem.create, { body: { projectId, name: "New" } }))).status).toBe(403);
  });
});
