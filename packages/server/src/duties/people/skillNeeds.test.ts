import { api, endpointsOf, skill, skillNeed, skillWish, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;
let oracle = "";

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
  oracle = (await admin(endpointsOf(skill).create, { body: { name: "Oracle" } })).id;
});
afterAll(() => gantry.close());

const newProject = (key: string) =>
  admin(api.project.create, { body: { key, name: `Project ${key}`, start: "2026-01-05T08:00" } });

test("a need goes to the trash with its work item and comes back with it", async () => {
  const { id: projectId } = await newProject("CRM");
  const item = await admin(api.workItem.create, { body: { projectId, name: "Cut-over" } });
  const need = await admin(endpointsOf(skillNeed).create, {
    body: { projectId, workItemId: item.id, skillId: oracle, level: 4 },
  });
  expect(need).toMatchObject({ level: 4, count: 1, units: 1 });
  const listed = async () =>
    (await admin(endpointsOf(skillNeed).list, { query: { q: `projectId:${projectId}` } })).items.map(({ id }) => id);
  await admin(api.workItem.remove, { params: { id: item.id } }, { version: item.version });
  expect(await listed()).toEqual([]);
  await admin(api.workItem.restore, { params: { id: item.id } });
  expect(await listed()).toEqual([need.id]);
});

test("GAP-1 what work of active projects asks for is told with its dates, and to who may not see it without what it is", async () => {
  const { id: projectId } = await newProject("HID");
  const item = await admin(api.workItem.create, { body: { projectId, name: "Secret", duration: 480 } });
  await admin(endpointsOf(skillNeed).create, { body: { projectId, workItemId: item.id, skillId: oracle, count: 2 } });
  const asked = async (call: Client) =>
    (await call(api.capacity.needs, { query: { from: "2026-01-05", to: "2026-01-12" } })).items.filter(
      ({ count }) => count === 2,
    );
  await expect
    .poll(() => asked(admin))
    .toMatchObject([
      {
        count: 2,
        start: "2026-01-05T08:00",
        finish: "2026-01-05T17:00",
        item: { name: "Secret", projectName: "Project HID" },
      },
    ]);
  const stranger = await gantry.user(owner, "member");
  expect(await asked(stranger.call)).toMatchObject([{ skillId: oracle, count: 2, item: null }]);
  // Who is on it is told to be on work that asks for the skill, so that one can be set against the other.
  const { id: personId } = await admin(api.person.create, { body: { name: "Ora Cle" } });
  await admin(api.assignment.create, { body: { projectId, workItemId: item.id, personId } });
  const query = { from: "2026-01-05", to: "2026-01-12" };
  const { items } = await stranger.call(api.capacity.demand, { query });
  expect(items.filter((each) => each.personId === personId)).toMatchObject([{ asks: [oracle], item: null }]);
  const guest = await gantry.user(owner, "guest");
  await expect(asked(guest.call)).rejects.toMatchObject({ problem: { status: 403 } });
});

test("a need of a work item of another project is refused", async () => {
  const [one, other] = [await newProject("ONE"), await newProject("TWO")];
  const item = await admin(api.workItem.create, { body: { projectId: other.id, name: "Elsewhere" } });
  const body = { projectId: one.id, workItemId: item.id, skillId: oracle };
  await expect(admin(endpointsOf(skillNeed).create, { body })).rejects.toMatchObject({
    problem: { code: "plan.structure" },
  });
});

test("people state their own growth wishes and nobody else's; who keeps people's data states anybody's", async () => {
  const member = await gantry.user(owner, "member");
  const { id: personId } = await admin(api.person.create, { body: { name: "Mia Member" } });
  const { id: otherId } = await admin(api.person.create, { body: { name: "Somebody Else" } });
  const { id: userId } = member.session.user;
  const { version } = await admin(api.user.get, { params: { id: userId } });
  await admin(api.user.patch, { params: { id: userId }, body: { personId } }, { version });
  const wish = (call: Client, of: string) =>
    call(endpointsOf(skillWish).create, { body: { personId: of, skillId: oracle, level: 4 } });
  expect(await wish(member.call, personId)).toMatchObject({ personId, level: 4 });
  await expect(wish(member.call, otherId)).rejects.toMatchObject({ problem: { status: 403 } });
  const others = await wish(admin, otherId);
  const removed = member.call(
    endpointsOf(skillWish).remove,
    { params: { id: others.id } },
    { version: others.version },
  );
  await expect(removed).rejects.toMatchObject({ problem: { status: 403 } });
  const python = await admin(endpointsOf(skill).create, { body: { name: "Python" } });
  const path = { params: { id: others.id } };
  const taken = member.call(
    endpointsOf(skillWish).patch,
    { ...path, body: { personId, skillId: python.id } },
    { version: others.version },
  );
  await expect(taken).rejects.toMatchObject({ problem: { status: 403 } });
  expect(await admin(endpointsOf(skillWish).get, path)).toMatchObject({ personId: otherId, skillId: oracle });
});
