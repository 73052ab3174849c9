import { api, endpointsOf, responsibility, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
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
  expect(findings[0]).toMatchObject({
    message: 'Nobody is accountable for "Accepted".',
    severity: "warning",
    where: { activityId: accepted.id },
  });
  const table = await fetch(`${gantry.url}/api/projects/${projectId}/raci/table?language=de`, {
    headers: { cookie: owner.cookie() },
  });
  // Days come with the schedule, sooner or later.
  expect((await table.text()).replace(/\d{4}-\d{2}-\d{2}/g, "")).toBe(
    "Liefergegenstand,Ende,Mei\r\nConfigure,,R/A\r\nAccepted,,\r\n",
  );
  await named(accepted.id, "A");
  await named(accepted.id, "R");
  expect((await read()).findings).toEqual([]);
});

test("RACI-5 a project in which nobody is named for anything is not told that everybody is missing", async () => {
  const { id: projectId } = await admin(api.project.create, { body: { key: "NET", name: "Network" } });
  await admin(api.workItem.create, { body: { projectId, name: "Delivered", kind: "milestone", duration: 0 } });
  const { deliverables, findings } = await admin(api.raci.matrix, { params: { id: projectId } });
  expect(deliverables.map(({ name }) => name)).toEqual(["Delivered"]);
  expect(findings).toEqual([]);
});
