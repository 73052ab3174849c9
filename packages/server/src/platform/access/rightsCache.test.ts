import { api } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";
import { problemOf } from "../../testing/problemOf.ts";
import { RightsCache } from "./rightsCache.ts";

let test_: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;

beforeAll(async () => {
  test_ = await startTestGantry();
  admin = await test_.setUp();
});
afterAll(() => test_.close());

test("what is taken away counts with the next request: role, membership, session", async () => {
  const ana = await test_.user(admin, "manager");
  const { id: userId } = ana.session.user;
  const project = await admin.call(api.project.create, { body: { key: "RC", name: "Rights" } });
  const given = await admin.call(api.membership.create, { body: { projectId: project.id, userId, role: "manager" } });
  const read = () => ana.call(api.project.get, { params: { id: project.id } });
  expect((await read()).key).toBe("RC");
  await admin.call(api.membership.remove, { params: { id: given.id } }, { version: 1 });
  expect((await problemOf(read())).status).toBe(404);

  await ana.call(api.person.create, { body: { name: "Still a manager" } });
  const { version } = await admin.call(api.user.get, { params: { id: userId } });
  await admin.call(api.user.patch, { params: { id: userId }, body: { role: "viewer" } }, { version });
  expect((await problemOf(ana.call(api.person.create, { body: { name: "No more" } }))).status).toBe(403);

  await ana.call(api.account.session, {});
  const [open] = (await ana.call(api.account.sessions, {})).items;
  const cookie = ana.cookie();
  await ana.call(api.account.revokeSession, { params: { id: open?.id ?? "" } });
  expect((await fetch(new URL("/api/session", test_.url), { headers: { cookie } })).status).toBe(401);
});

test("what was read before a change is not kept after it", async () => {
  const cache = new RightsCache<string>();
  const old = await cache.find("key", async () => {
    cache.forget();
    return "old";
  });
  expect(old).toBe("old");
  expect(await cache.find("key", async () => "new")).toBe("new");
  expect(await cache.find("key", async () => "newest")).toBe("new");
});
