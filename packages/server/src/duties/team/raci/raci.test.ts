import { api, endpointsOf, responsibility, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
});
afterAll(() => gantry.close());

test("RACI-4 milestones are the deliverables, and whatever somebody is named for, in the order of the plan", async () => {
  const { id: projectId } = await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } });
  const item = (name: string, values: Record<string, unknown> = {}) =>
    admin(api.workItem.create, { body: { projectId, name, ...values } });
  const phase = await item("Build", { kind: "summary" });
  const accepted = await item("Accepted", { kind: "milestone", duration: 0 });
  const build = await item("Configure", { parentId: phase.id });
  await item("Write mail", { parentId: phase.id });
  const person = await admin(api.person.create, { body: { name: "Mei" } });
  const named = (workItemId: string, letter: "R" | "A") =>
    admin(endpointsOf(responsibility).create, { body: { projectId, workItemId, personId: person.id, letter } });
  await named(build.id, "R");
  await named(build.id, "A");
  const read = () => admin(api.raci.matrix, { params: { id: projectId } });
  const { deliverables, people, cells, findings } = await read();
  expect(deliverables.map(({ name, open }) => [name, open])).toEqual([
    ["Configure", true],
    ["Accepted", true],
  ]);
  expect(people).toEqual([{ id: person.id, name: "Mei" }]);
  expect(cells.map(({ letter }) => letter)).toEqual(["R", "A"]);
  expect(findings.map(({ code, workItemId }) => [code, workItemId])).toEqual([
    ["raci.nobodyAccountable", accepted.id],
    ["raci.nobodyResponsible", accepted.id],
  ]);
  await named(accepted.id, "A");
  await named(accepted.id, "R");
  expect((await read()).findings).toEqual([]);
});
