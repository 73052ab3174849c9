import { action, api, endpointsOf, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let projectId: string;
const actions = endpointsOf(action);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
});
afterAll(() => gantry.close());

const create = (values: Record<string, unknown> = {}, call: Client = admin) =>
  call(actions.create, { body: { projectId, title: "Call the supplier", ...values } });
const itemOf = (row: { workItemId: string | null }) =>
  admin(api.workItem.get, { params: { id: row.workItemId ?? "none" } });
const actionOf = (id: string) => admin(actions.get, { params: { id } });

test("REG-1 an action is a work item below one summary, with its name, date and notes", async () => {
  const [first, second] = [
    await create({ dueDay: "2026-05-12", notes: "By phone" }),
    await create({ title: "Write it down" }),
  ];
  const item = await itemOf(first);
  expect(item).toMatchObject({
    name: "Call the supplier",
    notes: "By phone",
    deadline: "2026-05-12T17:00",
    state: "open",
    kind: "task",
  });
  const parent = await admin(api.workItem.get, { params: { id: item.parentId ?? "" } });
  expect([parent.name, parent.kind]).toEqual(["Actions", "summary"]);
  expect((await itemOf(second)).parentId).toBe(parent.id);
});

test("REG-1 eight at once make one summary between them", async () => {
  const { id } = await admin(api.project.create, { body: { key: "NET", name: "Network" } });
  const made = await Promise.all(Array.from({ length: 8 }, () => create({ projectId: id })));
  const items = await Promise.all(made.map((row) => itemOf(row)));
  expect(new Set(items.map((item) => item.parentId)).size).toBe(1);
});

test("REG-2 what changes on the action changes on the work item, and the other way round", async () => {
  const made = await create();
  const renamed = await admin(
    actions.patch,
    { params: { id: made.id }, body: { title: "Visit the supplier", dueDay: "2026-06-01", state: "inProgress" } },
    { version: made.version },
  );
  const item = await itemOf(renamed);
  expect(item).toMatchObject({ name: "Visit the supplier", deadline: "2026-06-01T17:00", state: "inProgress" });
  await admin(
    api.workItem.patch,
    { params: { id: item.id }, body: { percentComplete: 1, name: "Visited", deadline: null } },
    { version: item.version },
  );
  expect(await actionOf(made.id)).toMatchObject({ title: "Visited", state: "done", dueDay: null });
});

test("REG-2 the two go to the trash together, come back together, and are undone together", async () => {
  const made = await create();
  await admin(actions.remove, { params: { id: made.id } }, { version: made.version });
  expect((await itemOf(made)).deletedAt).not.toBeNull();
  const back = await admin(api.workItem.restore, { params: { id: made.workItemId ?? "" } });
  expect(back.deletedAt).toBeNull();
  const again = await actionOf(made.id);
  expect(again.deletedAt).toBeNull();
  const edits = [
    { op: "update" as const, record: "action", id: made.id, version: again.version, values: { state: "done" } },
  ];
  const { changeSetId } = await admin(api.edits.apply, { body: { edits } });
  expect((await itemOf(made)).percentComplete).toBe(1);
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect([(await itemOf(made)).state, (await itemOf(made)).percentComplete, (await actionOf(made.id)).state]).toEqual([
    "open",
    0,
    "open",
  ]);
});

test("REG-3 its owner is assigned to the work item, and a new owner in place of the one before", async () => {
  const people = await Promise.all(["Ana", "Omar"].map((name) => admin(api.person.create, { body: { name } })));
  const users = await Promise.all(
    people.map((person, index) =>
      admin(api.user.create, {
        body: { name: person.name, email: `owner${index}@example.org`, role: "member", personId: person.id },
      }),
    ),
  );
  const made = await create({ ownerId: users[0]?.id });
  const assigned = async () =>
    (await admin(api.assignment.list, { query: { q: `workItemId:${made.workItemId}` } })).items.map(
      (row) => row.personId,
    );
  expect(await assigned()).toEqual([people[0]?.id]);
  await admin(actions.patch, { params: { id: made.id }, body: { ownerId: users[1]?.id } }, { version: made.version });
  expect(await assigned()).toEqual([people[1]?.id]);
});
