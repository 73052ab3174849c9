import { api, type Edit } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let projectId: string;
let personId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  const project = await admin.call(api.project.create, {
    body: { key: "WRK", name: "Work", start: "2026-01-05T08:00" },
  });
  projectId = project.id;
  personId = (await admin.call(api.person.create, { body: { name: "Ana" } })).id;
});
afterAll(() => gantry.close());

/** Two days by Ana at full time. */
async function staffed(values: Record<string, unknown> = {}) {
  const body = { projectId, name: "Build", duration: 960, ...values };
  const item = await admin.call(api.workItem.create, { body });
  const given = { projectId, workItemId: item.id, personId, units: 1, work: 960 };
  const assignment = await admin.call(api.assignment.create, { body: given });
  const patch = async (changed: Record<string, unknown>) => {
    const patched = await admin.call(
      api.workItem.patch,
      { params: { id: item.id }, body: changed },
      { version: item.version },
    );
    return { item: patched, assignment: await admin.call(api.assignment.get, { params: { id: assignment.id } }) };
  };
  return { item, assignment, patch };
}

test("another duration is more work, of fixed work fewer units (WRK-1)", async () => {
  const longer = await (await staffed()).patch({ duration: 1920 });
  expect([longer.item.duration, longer.item.work, longer.assignment.work, longer.assignment.units]).toEqual([
    1920, 1920, 1920, 1,
  ]);
  const fixed = await (await staffed({ taskType: "fixedWork" })).patch({ duration: 1920 });
  expect([fixed.assignment.work, fixed.assignment.units]).toEqual([960, 0.5]);
});

test("other work takes longer (WRK-2)", async () => {
  const { item, assignment } = await (await staffed()).patch({ work: 1920 });
  expect([item.duration, assignment.work]).toEqual([1920, 1920]);
});

test("who says what each works is taken at their word, and undo puts both back", async () => {
  const { item, assignment } = await staffed();
  const edits: Edit[] = [
    { op: "update", record: "workItem", id: item.id, version: item.version, values: { duration: 480 } },
    { op: "update", record: "assignment", id: assignment.id, version: assignment.version, values: { work: 300 } },
  ];
  const { changeSetId } = await admin.call(api.edits.apply, { body: { edits } });
  const kept = await admin.call(api.assignment.get, { params: { id: assignment.id } });
  expect(kept.work).toBe(300);
  await admin.call(api.edits.undo, { params: { id: changeSetId } });
  expect((await admin.call(api.workItem.get, { params: { id: item.id } })).duration).toBe(960);
  expect((await admin.call(api.assignment.get, { params: { id: assignment.id } })).work).toBe(960);
});
