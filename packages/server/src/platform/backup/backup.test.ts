import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { api } from "@gantry/records";
import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGantry } from "../../createGantry.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/testDatabase.ts";
import { startTestGantry, testPassword, type TestGantry } from "../../testing/testGantry.ts";
import { backupIntoFolder, lastBackupAt } from "./backupFolder.ts";
import { dataFrame, noteFrame, readFrames } from "./frames.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { writeBackup, type BackupMade } from "./writeBackup.ts";

let test: TestGantry;
let folder: string;
let made: BackupMade;
const targets: TestDatabase[] = [];

beforeAll(async () => {
  test = await startTestGantry();
  folder = mkdtempSync(join(tmpdir(), "gantry-backup-"));
  const admin = await test.setUp(true);
  await test.gantry.scheduler.idle();
  await admin.call(api.project.create, { body: { key: "TAB", name: "A tab\tand a\nnew line, \\ and ünïcödé" } });
  await test.gantry.scheduler.idle();
  made = await writeBackup(test.gantry.database.connection, join(folder, "whole"));
});
afterAll(async () => {
  await test.close();
  for (const target of targets) await target.drop();
  rmSync(folder, { recursive: true });
});

async function newTarget(): Promise<TestDatabase> {
  const target = await createTestDatabase();
  targets.push(target);
  return target;
}

async function rows(target: TestDatabase, statement: string): Promise<unknown[]> {
  const client = new pg.Client(target.connection);
  await client.connect();
  const found = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return found.rows;
}

describe("a backup", () => {
  it("is whole, private, and holds every table with its sums", () => {
    expect(made.rows).toBeGreaterThan(500);
    expect(made.tables.find((each) => each.table === "work_items")?.rows).toBeGreaterThan(200);
    expect(statSync(made.file).mode & 0o777).toBe(0o600);
    expect(made.tables.map((each) => each.table)).not.toContain("sessions");
  });

  it("restored elsewhere gives the same backup again, table by table", async () => {
    const target = await newTarget();
    const restored = await restoreBackup(target.connection, made.file);
    expect(restored.rows).toBe(made.rows);
    const again = await writeBackup(target.connection, join(folder, "again"));
    expect(again.tables).toEqual(made.tables);
  });

  it("restored, goes on working: sign-in, edits, schedules, live changes in order", async () => {
    const target = await newTarget();
    await restoreBackup(target.connection, made.file);
    const settings = {
      publicUrl: "http://localhost",
      trustProxy: false,
      webFolder: null,
      logger: pino({ level: "silent" }),
      requestsPerMinute: null,
    } as const;
    const gantry = await createGantry({ connection: target.connection, dataDir: folder, settings });
    try {
      const signIn = await gantry.app.inject({
        method: "POST",
        url: "/api/session",
        payload: { email: "ada@example.org", password: testPassword },
      });
      expect(signIn.statusCode).toBe(201);
      const cookie = String(signIn.headers["set-cookie"]).split(";")[0] ?? "";
      const before = await rows(target, "select max(position)::int as position from change_seals");
      const created = await gantry.app.inject({
        method: "POST",
        url: "/api/projects",
        headers: { cookie },
        payload: { key: "NEW", name: "After the restore" },
      });
      expect(created.statusCode).toBe(201);
      await gantry.scheduler.idle();
      await expect
        .poll(() => rows(target, "select max(position)::int as position from change_seals"), { timeout: 5000 })
        .not.toEqual(before);
      expect(
        await rows(
          target,
          "select count(*)::int as unsealed from changes c where not exists (select 1 from change_seals s where s.seq = c.seq)",
        ),
      ).toEqual([{ unsealed: 0 }]);
    } finally {
      await gantry.close();
    }
  });

  it("is not put over data unless told, and what is replaced is handed out first", async () => {
    const target = await newTarget();
    await restoreBackup(target.connection, made.file);
    await expect(restoreBackup(target.connection, made.file)).rejects.toThrow('The target holds the data of "Example"');
    let asked = 0;
    await restoreBackup(target.connection, made.file, { replace: true, beforeReplacing: async () => void asked++ });
    expect(asked).toBe(1);
  });

  it("is not restored under a server that runs", async () => {
    await expect(restoreBackup(test.gantry.database.connection, made.file, { replace: true })).rejects.toThrow(
      "Gantry is running on this database",
    );
  });

  it("that is cut off or damaged is refused", async () => {
    const bytes = readFileSync(made.file);
    const cut = join(folder, "cut");
    writeFileSync(cut, bytes.subarray(0, bytes.length - 1000));
    await expect(restoreBackup((await newTarget()).connection, cut)).rejects.toThrow(/cannot be read|not whole/);
    const flipped = join(folder, "flipped");
    const damaged = Buffer.from(bytes);
    damaged[Math.floor(bytes.length / 2)]! ^= 0xff;
    writeFileSync(flipped, damaged);
    await expect(restoreBackup((await newTarget()).connection, flipped)).rejects.toThrow();
    const letter = join(folder, "letter");
    writeFileSync(letter, "Dear Sirs");
    await expect(restoreBackup((await newTarget()).connection, letter)).rejects.toThrow("cannot be read");
  });

  it("can be taken while people write, and is of one moment", async () => {
    const client = new pg.Client(test.gantry.database.connection);
    await client.connect();
    let writing = true;
    const writer = (async () => {
      while (writing)
        await client.query(
          "insert into demo_rows (org_id, record, record_id) values (gen_random_uuid(), 'x', gen_random_uuid())",
        );
    })();
    const busy = await writeBackup(test.gantry.database.connection, join(folder, "busy"));
    writing = false;
    await writer;
    await client.query("delete from demo_rows where record = 'x'");
    await client.end();
    await expect(restoreBackup((await newTarget()).connection, busy.file)).resolves.toMatchObject({ rows: busy.rows });
  });
});

describe("backups in the data folder", () => {
  it("are kept by kind, the oldest going", async () => {
    expect(await lastBackupAt(folder, "before-restore")).toBeNull();
    mkdirSync(join(folder, "backups"));
    for (let number = 10; number < 16; number++)
      writeFileSync(join(folder, "backups", `gantry-before-restore-20200101-0000${number}.backup`), "");
    await backupIntoFolder(test.gantry.database.connection, folder, "before-restore");
    expect(readdirSync(join(folder, "backups")).length).toBe(5);
    expect(await lastBackupAt(folder, "before-restore")).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe("frames", () => {
  it("are read however they are cut into chunks", async () => {
    const whole = Buffer.concat([noteFrame({ a: 1 }), dataFrame(Buffer.from("x".repeat(300))), noteFrame("end")]);
    const read = async (size: number) => {
      const pieces = (async function* () {
        for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
      })();
      const kinds: string[] = [];
      for await (const frame of readFrames(pieces)) kinds.push(frame.kind);
      return kinds;
    };
    for (const size of [1, 7, 300, 1000]) expect(await read(size)).toEqual(["note", "data", "note"]);
  });
});
