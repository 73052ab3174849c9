import { endpointsOf, risk, type Client } from "@gantry/records";
import { api } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let projectId: string;
let otherId: string;
const risks = endpointsOf(risk);

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
  otherId = (await admin(api.project.create, { body: { key: "NET", name: "Network" } })).id;
});
afterAll(() => gantry.close());

const create = (values: Record<string, unknown>) =>
  admin(risks.create, { body: { projectId, title: "Delay", ...values } });

test("rows of a record with a prefix are numbered per project, without gaps, whoever writes at once", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => create({})));
  expect(made.map((row) => row.number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect((await create({ projectId: otherId })).number).toBe(1);
  const edits = [1, 2, 3].map((index) => ({
    op: "create" as const,
    record: "risk",
    id: crypto.randomUUID(),
    values: { projectId, title: `Risk ${index}` },
  }));
  const { rows } = await admin(api.edits.apply, { body: { edits } });
  expect(rows.map((row) => row.values["number"])).toEqual([9, 10, 11]);
});

test("states change along their declared ways alone, and begin in the first or one step from it", async () => {
  const row = await create({ state: "mitigating" });
  const occurred = await admin(
    risks.patch,
    { params: { id: row.id }, body: { state: "occurred" } },
    { version: row.version },
  );
  const { problem } = await problemOf(
    admin(risks.patch, { params: { id: row.id }, body: { state: "open" } }, { version: occurred.version }),
  );
  expect(problem).toMatchObject({
    status: 422,
    code: "state.impossible",
    detail: 'From "Occurred" a risk goes to Closed, not to "Open".',
    issues: [{ path: "state" }],
  });
});

test("undo puts a state back that no way leads to", async () => {
  const row = await create({});
  const edit = {
    op: "update" as const,
    record: "risk",
    id: row.id,
    version: row.version,
    values: { state: "occurred" },
  };
  const { changeSetId } = await admin(api.edits.apply, { body: { edits: [edit] } });
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect((await admin(risks.get, { params: { id: row.id } })).state).toBe("open");
});

test("several references are kept in their order and must name rows that may be seen", async () => {
  const items = await Promise.all(
    ["Design", "Build"].map((name) => admin(api.workItem.create, { body: { projectId, name } })),
  );
  const hits = items.map((item) => item.id).toReversed();
  const row = await create({ hits });
  expect((await admin(risks.get, { params: { id: row.id } })).hits).toEqual(hits);
  const unknown = "00000000-0000-7000-8000-00000000dead";
  const { problem } = await problemOf(create({ hits: [unknown] }));
  expect(problem).toMatchObject({ status: 422, code: "reference.unknown", issues: [{ path: "hits.0" }] });
});
