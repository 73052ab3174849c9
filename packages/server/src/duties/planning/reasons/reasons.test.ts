import { api, ApiProblem } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../platform/db/newId.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;

beforeAll(async () => {
  test = await startTestGantry();
  admin = await test.setUp();
});
afterAll(() => test.close());

async function plan() {
  const project = await admin.call(api.project.create, {
    body: { key: `W${newId().slice(-6)}`.toUpperCase(), name: "Why", start: "2026-01-05T08:00" },
  });
  const item = (name: string, values: object = {}) =>
    admin.call(api.workItem.create, { body: { projectId: project.id, name, ...values } });
  const design = await item("Design", { duration: 960 });
  const build = await item("Build", { duration: 1440 });
  const link = await admin.call(api.dependency.create, {
    body: { projectId: project.id, predecessorId: design.id, successorId: build.id, lag: 480 },
  });
  return { project, design, build, link };
}

describe("reasons", () => {
  it("tell the chain of the plan as it stands now, in words and as data", async () => {
    const { design, build, link } = await plan();
    const reasons = await admin.call(api.reasons.reasons, { params: { id: build.id }, query: {} });
    expect(reasons).toMatchObject({ name: "Build", start: "2026-01-08T08:00", critical: true, totalFloat: 0 });
    expect(reasons.steps.map(({ sentence }) => sentence)).toEqual([
      "It waits until “Design” is finished (2026-01-06 17:00). A lag of 1d comes between.",
      "Nothing holds it but the start of the project, 2026-01-05 08:00.",
    ]);
    expect(reasons.steps[0]?.reason).toMatchObject({ kind: "dependency", dependencyId: link.id, lag: 480 });
    await admin.call(
      api.workItem.patch,
      { params: { id: design.id }, body: { constraintType: "SNET", constraintDate: "2026-02-02T08:00" } },
      { version: design.version },
    );
    const moved = await admin.call(api.reasons.reasons, { params: { id: build.id }, query: { side: "finish" } });
    expect(moved.steps.at(-1)?.sentence).toBe("The constraint “Start no earlier than 2026-02-02 08:00” holds it.");
  });

  it("are not there for work items in the trash", async () => {
    const { build } = await plan();
    await admin.call(api.workItem.remove, { params: { id: build.id } }, { version: build.version });
    const refused = await admin.call(api.reasons.reasons, { params: { id: build.id }, query: {} }).then(
      () => null,
      (error: unknown) => (error instanceof ApiProblem ? error.problem.status : Promise.reject(error)),
    );
    expect(refused).toBe(404);
  });
});

describe("what moved", () => {
  const movesOf = async (id: string) => {
    await test.gantry.scheduler.idle();
    return (await admin.call(api.moves.moves, { params: { id }, query: {} })).items;
  };

  it("is kept with whose edit did it, the finish before and after, and what pushed what (WHY-8)", async () => {
    const { project, design, build } = await plan();
    await test.gantry.scheduler.idle();
    const { changeSetId } = await admin.call(api.edits.apply, {
      body: {
        edits: [
          { op: "update", record: "workItem", id: design.id, version: design.version, values: { duration: 1440 } },
        ],
      },
    });
    const [latest] = await movesOf(project.id);
    expect(latest).toMatchObject({
      finish: { before: "2026-01-12T17:00", after: "2026-01-13T17:00" },
      movedCount: 2,
      changeSets: [
        {
          id: changeSetId,
          by: { name: admin.session.user.name },
          edits: [{ record: "workItem", id: design.id, name: "Design", verb: "updated", fields: ["duration"] }],
        },
      ],
    });
    const byName = new Map(latest?.items.map((item) => [item.name, item]));
    expect(byName.get("Build")).toMatchObject({ viaId: design.id, start: { before: "2026-01-08T08:00" } });
    expect(byName.get("Design")?.viaId).toBeNull();
    expect(byName.get("Build")?.workItemId).toBe(build.id);
  });

  it("tells of a summary which of its rows moved it (WHY-8)", async () => {
    const { project, design, build } = await plan();
    const phase = await admin.call(api.workItem.create, { body: { projectId: project.id, name: "Phase" } });
    const into = (row: typeof design) =>
      admin.call(
        api.workItem.patch,
        { params: { id: row.id }, body: { parentId: phase.id } },
        { version: row.version },
      );
    const moved = await into(design);
    await into(build);
    await test.gantry.scheduler.idle();
    await admin.call(
      api.workItem.patch,
      { params: { id: design.id }, body: { duration: 1440 } },
      { version: moved.version },
    );
    const [latest] = await movesOf(project.id);
    expect(latest?.items.find(({ name }) => name === "Phase")).toMatchObject({ viaId: build.id });
  });

  it("says nothing of edits that move nothing, and of new items", async () => {
    const { project, design } = await plan();
    const before = await movesOf(project.id);
    await admin.call(
      api.workItem.patch,
      { params: { id: design.id }, body: { deadline: "2026-03-01T17:00" } },
      { version: design.version },
    );
    await admin.call(api.workItem.create, { body: { projectId: project.id, name: "Beside", duration: 480 } });
    expect(await movesOf(project.id)).toEqual(before);
  });
});
