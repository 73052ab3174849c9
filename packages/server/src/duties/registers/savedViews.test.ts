import { api, endpointsOf, membership, savedView, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let ada: Client;
let bob: Client;
let adaId: string;
let bobId: string;
const views = endpointsOf(savedView);

beforeAll(async () => {
  gantry = await startTestGantry();
  const one = await gantry.setUp();
  const other = await gantry.user(one, "viewer");
  [ada, bob, adaId, bobId] = [one.call, other.call, one.session.user.id, other.session.user.id];
});
afterAll(() => gantry.close());

const names = async (call: Client) =>
  (await call(views.list, { query: { q: "sort:name" } })).items.map(({ name }) => name);

test("a shared view is seen by all, a private one by its owner alone", async () => {
  await ada(views.create, { body: { recordType: "person", name: "All people", query: "sort:name" } });
  await ada(views.create, { body: { recordType: "person", name: "Mine", privateTo: adaId } });
  expect(await names(ada)).toEqual(["All people", "Mine"]);
  expect(await names(bob)).toEqual(["All people"]);
});

test("whoever sees a list of the organisation keeps views of it", async () => {
  await bob(views.create, { body: { recordType: "person", name: "Of a viewer", privateTo: bobId } });
  expect(await names(bob)).toContain("Of a viewer");
  expect(await names(ada)).not.toContain("Of a viewer");
});

test("nobody makes a view that somebody else alone sees", async () => {
  const body = { recordType: "person", name: "Theirs", privateTo: bobId };
  expect((await problemOf(ada(views.create, { body }))).problem.status).toBe(404);
  const own = await ada(views.create, { body: { ...body, privateTo: adaId } });
  await problemOf(ada(views.patch, { params: { id: own.id }, body: { privateTo: bobId } }, { version: own.version }));
  expect(await names(bob)).not.toContain("Theirs");
});

test("a viewer changes, removes and takes over no view that others share, in a project or the organisation", async () => {
  const project = await ada(api.project.create, { body: { key: "CRM", name: "Customer relations" } });
  await ada(endpointsOf(membership).create, { body: { projectId: project.id, userId: bobId, role: "viewer" } });
  for (const projectId of [project.id, null]) {
    const list = { projectId, recordType: projectId === null ? "person" : "risk" };
    const shared = await ada(views.create, { body: { ...list, name: "For all", isDefault: true } });
    const { id, version } = shared;
    for (const tried of [
      () => bob(views.patch, { params: { id }, body: { query: "sort:-name" } }, { version }),
      () => bob(views.patch, { params: { id }, body: { isDefault: false } }, { version }),
      () => bob(views.patch, { params: { id }, body: { privateTo: bobId } }, { version }),
      () => bob(views.remove, { params: { id } }, { version }),
      () => bob(views.create, { body: { ...list, name: "First for all", isDefault: true } }),
    ])
      expect((await problemOf(tried())).problem).toMatchObject({ status: 403, code: "access.denied" });
    expect(await ada(views.get, { params: { id } })).toMatchObject({ version, isDefault: true, privateTo: null });
  }
});

test("whoever shared a view goes on changing it, and keeps a first one of their own", async () => {
  const shared = await bob(views.create, { body: { recordType: "person", name: "By Bob" } });
  expect(shared.makerId).toBe(bobId);
  const params = { id: shared.id };
  const renamed = await bob(views.patch, { params, body: { name: "By Robert" } }, { version: shared.version });
  await bob(views.remove, { params }, { version: renamed.version });
  const own = { recordType: "person", name: "First for me", privateTo: bobId, isDefault: true };
  const { id, version } = await bob(views.create, { body: own });
  const { problem } = await problemOf(bob(views.patch, { params: { id }, body: { privateTo: null } }, { version }));
  expect(problem).toMatchObject({ status: 403 });
});

test("a private view of whom nobody noted a maker is its owner's, also once it is shared", async () => {
  const { id, version } = await bob(views.create, { body: { recordType: "person", name: "Old", privateTo: bobId } });
  await gantry.gantry.database.pool.query("update saved_views set maker_id = null where id = $1", [id]);
  const shared = await bob(views.patch, { params: { id }, body: { privateTo: null } }, { version });
  expect(shared.makerId).toBe(bobId);
  await bob(views.patch, { params: { id }, body: { name: "Old and shared" } }, { version: shared.version });
});
