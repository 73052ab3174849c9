import { api, endpointsOf, role, type Permission } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["user"]>>;

let gantry: TestGantry;
let admin: Visitor;
let projectId: string;
const roles = endpointsOf(role);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  projectId = (await admin.call(api.project.create, { body: { key: "RO", name: "Roles" } })).id;
});
afterAll(() => gantry.close());

const newRole = (kind: "organisation" | "project", permissions: Permission[], by: Visitor = admin) =>
  by.call(roles.create, { body: { name: `Role of ${permissions.join(" and ")}`, kind, permissions } });

const idOf = ({ session }: Somebody) => session.user.id;

async function giveRole(to: Somebody, roleId: string, by: Visitor = admin): Promise<void> {
  const { version } = await admin.call(api.user.get, { params: { id: idOf(to) } });
  await by.call(api.user.patch, { params: { id: idOf(to) }, body: { role: "viewer", roleId } }, { version });
}

describe("a role of the organisation's own", () => {
  test("in a project gives what it says and counts with the next request", async () => {
    const ana = await gantry.user(admin, "viewer");
    const planner = await newRole("project", ["project.read", "plan.write"]);
    const body = { projectId, name: "Draft" };
    expect((await problemOf(ana.call(api.workItem.create, { body }))).problem.code).toBe("reference.unknown");
    const given = await admin.call(api.membership.create, {
      body: { projectId, userId: idOf(ana), role: "viewer", roleId: planner.id },
    });
    expect((await ana.call(api.workItem.create, { body })).name).toBe("Draft");
    expect((await ana.call(api.account.session, {})).projects).toEqual([
      { id: projectId, permissions: ["project.read", "plan.write"] },
    ]);

    const less = { permissions: ["project.read"] };
    const changed = await admin.call(roles.patch, { params: { id: planner.id }, body: less }, { version: 1 });
    expect((await problemOf(ana.call(api.workItem.create, { body }))).status).toBe(403);
    // Taking the role away leaves what the built-in one gives.
    await admin.call(api.membership.patch, { params: { id: given.id }, body: { roleId: null } }, { version: 1 });
    await admin.call(roles.remove, { params: { id: planner.id } }, { version: changed.version });
    expect((await ana.call(api.project.get, { params: { id: projectId } })).name).toBe("Roles");
  });

  test("in the organisation that lets see projects lets see every one of them", async () => {
    const auditor = await newRole("organisation", ["people.read", "project.read", "audit.read"]);
    const ruth = await gantry.user(admin, "viewer");
    expect((await ruth.call(api.project.list, { query: {} })).items).toEqual([]);
    await giveRole(ruth, auditor.id);
    expect((await ruth.call(api.project.list, { query: { total: "count" } })).total).toBeGreaterThan(0);
    expect((await ruth.call(api.plan.snapshot, { params: { id: projectId } })).permissions).toEqual(["project.read"]);
    expect((await problemOf(ruth.call(api.workItem.create, { body: { projectId, name: "No" } }))).status).toBe(403);
  });

  test("stays while somebody has it", async () => {
    const kept = await newRole("project", ["project.read"]);
    await admin.call(api.membership.create, {
      body: { projectId, userId: idOf(await gantry.user(admin, "member")), role: "viewer", roleId: kept.id },
    });
    const removing = admin.call(roles.remove, { params: { id: kept.id } }, { version: 1 });
    expect((await problemOf(removing)).problem.code).toBe("row.inUse");
    const moved = admin.call(roles.patch, { params: { id: kept.id }, body: { kind: "organisation" } }, { version: 1 });
    expect((await problemOf(moved)).problem.code).toBe("row.inUse");
  });

  test.each<[string, Permission[], string]>([
    ["does not see the project", ["plan.write"], "project.read"],
    ["holds in the organisation", ["project.read", "user.manage"], "user.manage"],
  ])("cannot hold in a project when it %s", async (_, permissions, named) => {
    const { problem } = await problemOf(newRole("project", permissions));
    expect([problem.code, problem.detail.includes(named)]).toEqual(["row.invalid", true]);
  });
});

describe("nobody gives more than they hold", () => {
  let keeper: Somebody;
  beforeAll(async () => {
    keeper = await gantry.user(admin, "viewer");
    const keeping = await newRole("organisation", ["people.read", "role.manage", "user.manage"]);
    await giveRole(keeper, keeping.id);
  });

  test("by making a role, or by changing one", async () => {
    expect((await newRole("organisation", ["user.manage"], keeper)).permissions).toEqual(["user.manage"]);
    expect((await problemOf(newRole("organisation", ["rates.read"], keeper))).problem.code).toBe("access.denied");
    const weak = await newRole("organisation", ["people.read"]);
    const more = { permissions: ["people.read", "organisation.write"] };
    const changing = keeper.call(roles.patch, { params: { id: weak.id }, body: more }, { version: 1 });
    expect((await problemOf(changing)).problem.code).toBe("access.denied");
    // What somebody stronger put in stays possible to take out.
    const strong = await newRole("organisation", ["people.read", "rates.write"]);
    const less = { permissions: ["people.read"] };
    expect((await keeper.call(roles.patch, { params: { id: strong.id }, body: less }, { version: 1 })).version).toBe(2);
  });

  test("by making an account, or by giving a role", async () => {
    const make = (given: object) =>
      keeper.call(api.user.create, { body: { name: "New", email: `n${Math.random()}@example.org`, ...given } });
    expect((await make({ role: "member" })).role).toBe("member");
    for (const given of [{ role: "administrator" }, { role: "manager" }])
      expect((await problemOf(make(given))).problem.code).toBe("access.denied");
    const strong = await newRole("organisation", ["rates.write"]);
    expect((await problemOf(make({ role: "viewer", roleId: strong.id }))).problem.code).toBe("access.denied");
  });

  test("by taking over the account of somebody who may do more", async () => {
    const manager = await gantry.user(admin, "manager");
    const link = keeper.call(api.account.invite, { params: { id: idOf(manager) } });
    expect((await problemOf(link)).problem.code).toBe("access.denied");
    const { version } = await admin.call(api.user.get, { params: { id: idOf(manager) } });
    const taking = { email: "mine@example.org" };
    const changing = keeper.call(api.user.patch, { params: { id: idOf(manager) }, body: taking }, { version });
    expect((await problemOf(changing)).problem.code).toBe("access.denied");
    const member = await gantry.user(admin, "member");
    expect((await keeper.call(api.account.invite, { params: { id: idOf(member) } })).path).toContain("token=");
  });

  test("in a project", async () => {
    const host = await gantry.user(admin, "member");
    const hosting = await newRole("project", ["project.read", "member.manage"]);
    await admin.call(api.membership.create, {
      body: { projectId, userId: idOf(host), role: "viewer", roleId: hosting.id },
    });
    const add = async (given: { role: "viewer" | "manager"; roleId?: string }) =>
      host.call(api.membership.create, {
        body: { projectId, userId: idOf(await gantry.user(admin, "member")), ...given },
      });
    expect((await add({ role: "viewer" })).role).toBe("viewer");
    expect((await add({ role: "viewer", roleId: hosting.id })).roleId).toBe(hosting.id);
    expect((await problemOf(add({ role: "manager" }))).problem.code).toBe("access.denied");
    const planner = await newRole("project", ["project.read", "plan.write"]);
    expect((await problemOf(add({ role: "viewer", roleId: planner.id }))).problem.code).toBe("access.denied");
  });
});

test("a role of one kind cannot be given where the other holds, nor beside administrator and guest", async () => {
  const inProject = await newRole("project", ["project.read"]);
  const inOrganisation = await newRole("organisation", ["people.read"]);
  const someone = await gantry.user(admin, "member");
  const version = async () => (await admin.call(api.user.get, { params: { id: idOf(someone) } })).version;
  const patch = async (body: Record<string, unknown>) =>
    admin.call(api.user.patch, { params: { id: idOf(someone) }, body }, { version: await version() });
  for (const body of [
    { roleId: inProject.id },
    { role: "administrator", roleId: inOrganisation.id },
    { role: "guest", roleId: inOrganisation.id },
  ])
    expect((await problemOf(patch(body))).problem.code).toBe("row.invalid");
  const asMember = admin.call(api.membership.create, {
    body: { projectId, userId: idOf(someone), roleId: inOrganisation.id },
  });
  expect((await problemOf(asMember)).problem.code).toBe("row.invalid");
});
