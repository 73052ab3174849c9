import { api } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let test_: TestGantry;
let ada: Visitor;

beforeAll(async () => {
  test_ = await startTestGantry();
  ada = await test_.setUp();
  await ada.call(api.project.create, { body: { key: "LOG", name: "Log" } });
});
afterAll(() => test_.close());

async function unsealed(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from changes c
    where not exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq)`.execute(
    test_.gantry.database.db,
  );
  return rows[0]?.count ?? -1;
}

async function verified() {
  const { id } = await ada.call(api.audit.verify, {});
  const run = async () => (await ada.call(api.audit.runs, {})).items.find((each) => each.id === id);
  await expect.poll(async () => (await run())?.status).not.toBe("running");
  return run();
}

test("an administrator verifies the log, and reads what was found", async () => {
  await expect.poll(unsealed).toBe(0);
  const run = await verified();
  expect(run).toMatchObject({ status: "whole", problemCount: 0, problems: [], startedBy: "Ada Admin" });
  expect(run?.checked).toBeGreaterThan(2);
  expect(run?.head?.position).toBe(run?.checked);
});

test("what was changed past the product is told with its place", async () => {
  const { db } = test_.gantry.database;
  await sql`update changes set after = after || '{"name": "Forged"}' where record = 'project'`.execute(db);
  expect(await verified()).toMatchObject({
    status: "broken",
    problemCount: 1,
    problems: [{ kind: "altered", record: "project" }],
  });
});

test("of two who start it at once, both get the one that runs", async () => {
  const { db } = test_.gantry.database;
  const { organisation } = await ada.call(api.account.session, {});
  const id = "01900000-0000-7000-8000-000000000001";
  await sql`insert into audit_runs (org_id, id, status) values (${organisation.id}, ${id}, 'running')`.execute(db);
  expect((await ada.call(api.audit.verify, {})).id).toBe(id);
  // One whose server died is given up after a while, and another begins.
  await sql`update audit_runs set alive_at = now() - interval '1 minute' where id = ${id}`.execute(db);
  expect((await ada.call(api.audit.verify, {})).id).not.toBe(id);
  expect((await ada.call(api.audit.runs, {})).items.find((run) => run.id === id)?.status).toBe("interrupted");
});
