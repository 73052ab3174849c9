import { api, endpointsOf, role } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, testPassword, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
let guests = 0;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
});
afterAll(() => gantry.close());

async function newLink(values: Record<string, unknown> = {}) {
  const link = await admin.call(api.invitationLink.create, { body: { name: "Team", until: "2999-01-01", ...values } });
  const { path } = await admin.call(api.invitationLink.secret, { params: { id: link.id } });
  return { ...link, token: new URL(path, gantry.url).searchParams.get("token") ?? "" };
}

const accept = (token: string, email = `invited${++guests}@example.org`, who = gantry.visitor()) =>
  who.call(api.invitationLink.accept, { body: { token, name: "Nina New", email, password: testPassword } });

test("whoever takes a link has an account with its role and is in its project, as often as it may be taken", async () => {
  const project = await admin.call(api.project.create, { body: { key: "INV", name: "Invited" } });
  const { id, token } = await newLink({ role: "viewer", projectId: project.id, projectRole: "member", uses: 2 });
  expect(await gantry.visitor().call(api.invitationLink.look, { body: { token } })).toEqual({
    organisation: "Example",
    project: "Invited",
    email: null,
  });
  const visitor = gantry.visitor();
  const session = await accept(token, "nina@example.org", visitor);
  expect([session.user.role, session.projects.map((each) => each.id)]).toEqual(["viewer", [project.id]]);
  expect((await visitor.call(api.project.get, { params: { id: project.id } })).name).toBe("Invited");
  expect((await problemOf(accept(token, "NINA@example.org"))).problem.code).toBe("row.exists");
  const both = await Promise.allSettled([accept(token), accept(token)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await problemOf(accept(token))).problem.code).toBe("invitation.refused");
  expect((await admin.call(api.invitationLink.get, { params: { id } })).used).toBe(2);
});

test("a link that expired, was revoked or replaced, or is made up leads nowhere", async () => {
  const expired = await newLink({ until: "2001-01-01" });
  const revoked = await newLink();
  await admin.call(api.invitationLink.remove, { params: { id: revoked.id } }, { version: 1 });
  const replaced = await newLink();
  await admin.call(api.invitationLink.secret, { params: { id: replaced.id } });
  for (const token of [expired.token, revoked.token, replaced.token, "made-up"])
    expect((await problemOf(accept(token))).problem.code).toBe("invitation.refused");
});

test("a link for one address is for that one", async () => {
  const { token } = await newLink({ email: "only@example.org" });
  expect((await problemOf(accept(token))).problem.code).toBe("row.invalid");
  expect((await accept(token, "Only@example.org")).user.role).toBe("member");
});

test("no link gives more than its maker holds, and guests are taken into no project", async () => {
  const project = await admin.call(api.project.create, { body: { key: "NOG", name: "No guests" } });
  const guest = newLink({ role: "guest", projectId: project.id });
  expect((await problemOf(guest)).problem.code).toBe("row.invalid");
  const manager = await gantry.user(admin, "manager");
  const making = manager.call(api.invitationLink.create, { body: { name: "Mine", until: "2999-01-01" } });
  expect((await problemOf(making)).status).toBe(403);
});

test("the secret of a link is given to nobody who could not have made it", async () => {
  const { id } = await newLink({ role: "administrator" });
  const weaker = await newLink({ role: "viewer" });
  const inviting = await admin.call(endpointsOf(role).create, {
    body: { name: "Inviting", kind: "organisation", permissions: ["people.read", "user.manage"] },
  });
  const clerk = await gantry.user(admin, "viewer");
  const userId = clerk.session.user.id;
  const { version } = await admin.call(api.user.get, { params: { id: userId } });
  const body = { role: "viewer" as const, roleId: inviting.id };
  await admin.call(api.user.patch, { params: { id: userId }, body }, { version });
  const asking = (linkId: string) => clerk.call(api.invitationLink.secret, { params: { id: linkId } });
  expect((await problemOf(asking(id))).problem.code).toBe("access.denied");
  expect((await asking(weaker.id)).path).toContain("/join?token=");
});

test("guessing is slowed down", async () => {
  const outcomes: string[] = [];
  for (let tries = 0; tries < 40; tries++) outcomes.push((await problemOf(accept("guess"))).problem.code);
  expect(outcomes.at(0)).toBe("invitation.refused");
  expect(outcomes.at(-1)).toBe("secret.throttled");
});
