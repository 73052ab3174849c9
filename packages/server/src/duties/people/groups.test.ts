import { api, department, endpointsOf, groupMember, team } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
let projects = 0;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
});
afterAll(() => gantry.close());

const newProject = async () =>
  (await admin.call(api.project.create, { body: { key: `GR${++projects}`, name: "Groups" } })).id;
const newTeam = async (departmentId: string | null = null) =>
  (await admin.call(endpointsOf(team).create, { body: { name: "Network", departmentId } })).id;
const newDepartment = async (parentId: string | null = null) =>
  (await admin.call(endpointsOf(department).create, { body: { name: "IT", parentId } })).id;
const join = (body: Record<string, unknown>, by: Visitor = admin) => by.call(endpointsOf(groupMember).create, { body });
const take = (projectId: string, group: object, role: "viewer" | "member" | "manager" = "member") =>
  admin.call(api.membership.create, { body: { projectId, ...group, role } });
const sees = async (who: Visitor, projectId: string) =>
  (await who.call(api.project.list, { query: { q: `id:${projectId}` } })).items.length === 1;

test("everybody in a team has the role that the team has in a project, until they leave", async () => {
  const projectId = await newProject();
  const teamId = await newTeam();
  const ana = await gantry.user(admin, "member");
  await take(projectId, { teamId });
  expect(await sees(ana, projectId)).toBe(false);
  const joined = await join({ teamId, userId: ana.session.user.id });
  expect(await sees(ana, projectId)).toBe(true);
  expect((await ana.call(api.plan.snapshot, { params: { id: projectId } })).permissions).toContain("progress.write");
  await admin.call(endpointsOf(groupMember).remove, { params: { id: joined.id } }, { version: 1 });
  expect(await sees(ana, projectId)).toBe(false);
});

test("a person in a team is an account's person too, and a deleted team gives nothing", async () => {
  const projectId = await newProject();
  const teamId = await newTeam();
  const person = await admin.call(api.person.create, { body: { name: "Ben" } });
  const ben = await gantry.user(admin, "member");
  const { version } = await admin.call(api.user.get, { params: { id: ben.session.user.id } });
  const linked = { params: { id: ben.session.user.id }, body: { personId: person.id } };
  await admin.call(api.user.patch, linked, { version });
  await take(projectId, { teamId });
  await join({ teamId, personId: person.id });
  expect(await sees(ben, projectId)).toBe(true);
  await admin.call(endpointsOf(team).remove, { params: { id: teamId } }, { version: 1 });
  expect(await sees(ben, projectId)).toBe(false);
});

test("who belongs to a department belongs to those above it, and so does a team of it", async () => {
  const projectId = await newProject();
  const above = await newDepartment();
  const middle = await newDepartment(above);
  const below = await newDepartment(middle);
  await take(projectId, { departmentId: above });
  const cy = await gantry.user(admin, "member");
  await join({ departmentId: below, userId: cy.session.user.id });
  const dee = await gantry.user(admin, "member");
  await join({ teamId: await newTeam(middle), userId: dee.session.user.id });
  expect([await sees(cy, projectId), await sees(dee, projectId)]).toEqual([true, true]);
  const eve = await gantry.user(admin, "member");
  await join({ departmentId: await newDepartment(), userId: eve.session.user.id });
  expect(await sees(eve, projectId)).toBe(false);
});

test("of several roles the strongest counts", async () => {
  const projectId = await newProject();
  const teamId = await newTeam();
  const fay = await gantry.user(admin, "member");
  await take(projectId, { userId: fay.session.user.id }, "viewer");
  await take(projectId, { teamId }, "manager");
  await join({ teamId, userId: fay.session.user.id });
  expect((await fay.call(api.workItem.create, { body: { projectId, name: "Mine" } })).name).toBe("Mine");
});

test("whoever changes groups cannot let themselves into projects by it", async () => {
  const projectId = await newProject();
  const teamId = await newTeam();
  const above = await newDepartment();
  await take(projectId, { teamId }, "viewer");
  await take(projectId, { departmentId: above }, "viewer");
  const gus = await gantry.user(admin, "manager");
  const userId = gus.session.user.id;
  const own = await gus.call(endpointsOf(department).create, { body: { name: "Own" } });
  const tries = [
    () => join({ teamId, userId }, gus),
    () => join({ departmentId: above, userId }, gus),
    () => gus.call(endpointsOf(team).create, { body: { name: "Trick", departmentId: above } }),
    () =>
      gus.call(endpointsOf(department).patch, { params: { id: own.id }, body: { parentId: above } }, { version: 1 }),
  ];
  for (const attempt of tries) expect((await problemOf(attempt())).problem.code).toBe("access.denied");
  expect(await sees(gus, projectId)).toBe(false);
  // A group that gives nothing is open to whoever keeps groups.
  await join({ teamId: await newTeam(), userId }, gus);
  // And whoever could give the same in the project lets people in.
  await admin.call(api.membership.create, { body: { projectId, userId, role: "manager" } });
  expect((await join({ teamId, userId }, gus)).teamId).toBe(teamId);
});

test("departments form a tree, and a member is one thing of one group", async () => {
  const above = await newDepartment();
  const below = await newDepartment(above);
  const loop = admin.call(
    endpointsOf(department).patch,
    { params: { id: above }, body: { parentId: below } },
    { version: 1 },
  );
  expect((await problemOf(loop)).problem.code).toBe("row.invalid");
  const { id: personId } = await admin.call(api.person.create, { body: { name: "Hal" } });
  const teamId = await newTeam();
  for (const body of [{ teamId }, { personId }, { teamId, departmentId: above, personId }])
    expect((await problemOf(join(body))).problem.code).toBe("row.invalid");
  await join({ teamId, personId });
  expect((await problemOf(join({ teamId, personId }))).problem.code).toBe("row.exists");
  const nobody = { projectId: await newProject(), role: "viewer" } as const;
  expect((await problemOf(admin.call(api.membership.create, { body: nobody }))).problem.code).toBe("row.invalid");
});
