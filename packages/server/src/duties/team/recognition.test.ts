import { api, endpointsOf, recognition } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let giver: Visitor;
let other: Visitor;
let body: { projectId: string; title: string; toId: string };
const thanks = endpointsOf(recognition);

beforeAll(async () => {
  gantry = await startTestGantry();
  const admin = await gantry.setUp();
  const project = await admin.call(api.project.create, { body: { key: "CRM", name: "Customer relations" } });
  const person = await admin.call(api.person.create, { body: { name: "Pavel" } });
  const [first, second] = [await gantry.user(admin, "member"), await gantry.user(admin, "member")];
  for (const { session } of [first, second])
    await admin.call(api.membership.create, {
      body: { projectId: project.id, userId: session.user.id, role: "member" },
    });
  [giver, other] = [first, second];
  body = { projectId: project.id, title: "Found the lost orders", toId: person.id };
});
afterAll(() => gantry.close());

test("thanks are there for their writer alone until they share them", async () => {
  const made = await giver.call(thanks.create, { body });
  const seen = async () => (await other.call(thanks.list, { query: { q: `id:${made.id}` } })).items.length;
  expect(await seen()).toBe(0);
  expect((await problemOf(other.call(thanks.get, { params: { id: made.id } }))).status).toBe(404);
  await giver.call(thanks.patch, { params: { id: made.id }, body: { shared: true } }, { version: made.version });
  expect(await seen()).toBe(1);
});

test("nobody writes in somebody else's name or words", async () => {
  const made = await giver.call(thanks.create, { body: { ...body, shared: true } });
  const { problem } = await problemOf(
    other.call(thanks.patch, { params: { id: made.id }, body: { title: "Did nothing" } }, { version: made.version }),
  );
  expect(problem).toMatchObject({ status: 403, code: "access.denied" });
});
