import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { api, type Client } from "@gantry/records";
import fc from "fast-check";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { transaction, type Tx } from "../db/transaction.ts";
import { nextSeal } from "../changes/nextSeal.ts";
import { sealChanges } from "../changes/sealChanges.ts";
import { sealedContent } from "../changes/sealFormulas.ts";
import { currentHeads } from "./currentHeads.ts";
import type { Head } from "./head.ts";
import { headFileOf, layHeadsAside, readHeads } from "./headFile.ts";
import { HeadKeeper } from "./headKeeper.ts";
import { keptHeads } from "./keptHeads.ts";
import { tamperings, type Victim } from "./tampering.fixture.ts";
import { verifyLog } from "./verifyLog.ts";

let gantry: TestApp;
let ada: Client;
let last = 0;
let heads: Head[] = [];

const tables = ["changes", "change_seals", "change_chains"];

beforeAll(async () => {
  gantry = await createTestApp();
  ada = gantry.as(await gantry.addUser("administrator"));
  const project = await ada(api.project.create, { body: { key: "LOG", name: "Log" } });
  for (let number = 0; number < 20; number++) {
    const item = await ada(api.workItem.create, { body: { projectId: project.id, name: `Item ${number}` } });
    if (number % 3 === 0)
      await ada(api.workItem.patch, { params: { id: item.id }, body: { percentComplete: 0.5 } }, { version: 1 });
    if (number % 5 === 0)
      await ada(api.workItem.remove, { params: { id: item.id } }, { version: number % 3 === 0 ? 2 : 1 });
  }
  await ada(api.person.create, { body: { name: "Ana Ünal" } });
  await ada(api.scenario.create, { body: { projectId: project.id, name: "Mine alone" } });
  // Nothing may seal while the test itself tampers.
  await gantry.services.changes.stop();
  while ((await unsealed()) > 0) await sealChanges(db(), gantry.orgId);
  heads = await currentHeads(gantry.services.database.db, "2026-05-12T08:00:00.000Z");
  last = heads[0]?.position ?? 0;
  for (const table of tables)
    await sql`create table ${sql.ref(`kept_${table}`)} as table ${sql.ref(table)}`.execute(db());
});
afterAll(() => gantry.close());

const db = () => gantry.services.database.db;

async function unsealed(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from changes c
    where not exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq)`.execute(db());
  return rows[0]?.count ?? -1;
}

async function putBack(): Promise<void> {
  await transaction(db(), async (tx: Tx) => {
    for (const table of tables) {
      await sql`delete from ${sql.ref(table)}`.execute(tx);
      const overriding = sql.raw(table === "changes" ? "overriding system value" : "");
      await sql`insert into ${sql.ref(table)} ${overriding} select * from ${sql.ref(`kept_${table}`)}`.execute(tx);
    }
  });
}

const verify = (anchors: readonly Head[]) => verifyLog(db(), { orgId: gantry.orgId, anchors });

test("a log that nobody touched is whole, and says where it ends", async () => {
  expect(last).toBeGreaterThan(30);
  const result = await verify(heads);
  expect(result).toEqual({
    checked: last,
    unsealed: 0,
    head: { position: last, hash: heads[0]?.hash },
    problemCount: 0,
    problems: [],
  });
});

test.each(tamperings)("$name: found, with the place", async (tampering) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: last }), async (position) => {
      const victim: Victim = { orgId: gantry.orgId, position, last };
      try {
        await transaction(db(), (tx) => tampering.apply(tx, victim));
        const { problems, problemCount } = await verify(tampering.needsHeads ? heads : []);
        expect(problems).toContainEqual(expect.objectContaining(tampering.found(victim)));
        expect(problemCount).toBe(problems.length);
      } finally {
        await putBack();
      }
      expect((await verify(heads)).problemCount).toBe(0);
    }),
    { numRuns: 6, seed: 4 },
  );
});

test("seals of the first formula still verify, whatever zone they were made in", async () => {
  try {
    await transaction(db(), async (tx) => {
      await sql`set local timezone = 'Europe/Berlin'`.execute(tx);
      const { rows } = await sql<{ position: number; content: string }>`
        select s.position, ${sql.raw(sealedContent[1] ?? "")} as content from change_seals s
        join changes c on c.org_id = s.org_id and c.seq = s.seq order by s.position`.execute(tx);
      let hash: Buffer = Buffer.alloc(32);
      for (const { position, content } of rows) {
        hash = nextSeal(hash, content);
        await sql`update change_seals set hash = ${hash}, formula = 1 where position = ${position}`.execute(tx);
      }
      await sql`update change_chains set hash = ${hash}`.execute(tx);
    });
    const database = (await sql<{ name: string }>`select current_database() as name`.execute(db())).rows[0]?.name ?? "";
    await sql`alter database ${sql.ref(database)} set timezone = 'Europe/Berlin'`.execute(db());
    const { openDatabase } = await import("../db/database.ts");
    const berlin = openDatabase(gantry.services.database.connection, { maxConnections: 2 });
    expect(await verifyLog(berlin.db, { orgId: gantry.orgId, anchors: [] })).toMatchObject({
      problemCount: 0,
      checked: last,
    });
    await sql`update changes set cause = 'forged' where seq = (select seq from change_seals where position = 7)`.execute(
      db(),
    );
    expect((await verifyLog(berlin.db, { orgId: gantry.orgId, anchors: [] })).problems).toMatchObject([
      { kind: "altered", position: 7 },
    ]);
    await berlin.close();
    await sql`alter database ${sql.ref(database)} reset timezone`.execute(db());
  } finally {
    await putBack();
  }
});

test("the end is noted outside the database, and the proof of a cut is never written over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gantry-heads-"));
  try {
    const keeper = new HeadKeeper(db(), folder, pino({ level: "silent" }));
    await keeper.note();
    expect(await readHeads(headFileOf(folder))).toMatchObject([{ position: last, hash: heads[0]?.hash }]);
    const cut = tamperings.find(({ name }) => name === "end cut off and the noted end moved back");
    await transaction(db(), async (tx) => cut?.apply(tx, { orgId: gantry.orgId, position: last - 3, last }));
    await keeper.note();
    await keeper.note();
    const noted = await readHeads(headFileOf(folder));
    expect(noted.map(({ position }) => position)).toEqual([last, last - 4]);
    expect((await verify(noted)).problems).toMatchObject([{ kind: "cut", position: last }]);
    await layHeadsAside(folder, "2026-05-12T08:00:00.000Z");
    expect(await readHeads(headFileOf(folder))).toEqual([]);
    const [aside = ""] = readdirSync(join(folder, "audit"));
    expect(readFileSync(join(folder, "audit", aside), "utf8")).toContain(heads[0]?.hash ?? "no head");
  } finally {
    await putBack();
    rmSync(folder, { recursive: true });
  }
});

test("of each day the last head is kept", () => {
  const orgId = gantry.orgId;
  const head = (position: number, at: string): Head => ({ orgId, position, hash: "ab".repeat(32), at });
  const monday = head(1, "2026-05-11T08:00:00Z");
  const morning = head(2, "2026-05-12T08:00:00Z");
  const noon = head(3, "2026-05-12T12:00:00Z");
  expect(keptHeads([monday, morning], [noon], new Set())).toEqual([monday, noon]);
  expect(keptHeads([monday, noon], [head(3, "2026-05-13T08:00:00Z")], new Set())).toEqual([monday, noon]);
  expect(keptHeads([monday, morning], [noon], new Set([morning]))).toEqual([monday, morning, noon]);
});
