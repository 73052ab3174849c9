import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { transaction } from "../db/transaction.ts";
import { adoptChangeLog } from "./adoptChangeLog.ts";
import { sealChanges } from "./sealChanges.ts";

let gantry: TestApp;
beforeAll(async () => {
  gantry = await createTestApp();
  await gantry.services.changes.stop();
});
afterAll(() => gantry.close());

const query = async <T>(statement: string): Promise<T[]> =>
  (await gantry.services.database.db.executeQuery<T>(CompiledQuery.raw(statement))).rows;
const sealed = () =>
  query<{ position: number; seq: number; hash: Buffer }>(
    "select position, seq, hash from change_seals order by position",
  );

test("a log from a server with far higher transaction ids goes on: nothing sealed twice, nothing left out", async () => {
  const { orgId, services } = gantry;
  const { db } = services.database;
  await gantry.add("person", { name: "Sealed" });
  await sealChanges(db, orgId);
  await gantry.add("person", { name: "Not sealed yet" });
  const before = await sealed();
  // As a restore leaves it.
  await query("update changes set xid = (xid::text::bigint + 1000000000)::text::xid8");
  await query("update change_chains set xid = (xid::text::bigint + 1000000000)::text::xid8");
  expect(await sealChanges(db, orgId)).toBe(0);

  await transaction(db, adoptChangeLog);
  await gantry.add("person", { name: "Written here" });
  // A transaction of another database on the same server may hold the last ones back for a moment.
  await expect
    .poll(async () => (await sealChanges(db, orgId), (await sealed()).length), { timeout: 10_000 })
    .toBe(before.length + 2);
  const after = await sealed();
  expect(after.slice(0, before.length)).toEqual(before);
  const names = await query<{ name: string }>(
    "select after->>'name' as name from changes join change_seals using (org_id, seq) order by position desc limit 2",
  );
  expect(names.map((row) => row.name)).toEqual(["Written here", "Not sealed yet"]);
  expect(after.map((row) => row.position)).toEqual(after.map((_, index) => index + 1));
});
