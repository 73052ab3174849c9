import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPostgres, type PostgresRequest, type RunningPostgres } from "./startPostgres.ts";

let folder: string;
const running: RunningPostgres[] = [];
const children: ChildProcess[] = [];

async function start(request: Partial<PostgresRequest> = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir: folder, log: () => undefined, durability: "off", ...request });
  running.push(postgres);
  return postgres;
}

async function ask(postgres: RunningPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(postgres.connection);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process on the same data folder; resolves once it says whether it started or joined. */
async function startElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const fixture = fileURLToPath(new URL("./holdPostgres.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", fixture, folder], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: chunk.toString().trim() };
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isTrue()) return;
    await sleep(50);
  }
  expect.unreachable("waited for ten seconds in vain");
}

const serverPid = (): number => Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-data-"));
});

afterEach(async () => {
  // Those that joined go first, or they would start a server of their own.
  for (const postgres of running.splice(0).toSorted((a, b) => Number(b.adopted) - Number(a.adopted)))
    await postgres.stop();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe("a first start", () => {
  test("creates a durable, checksummed database reachable through its socket alone", async () => {
    const postgres = await start({ durability: "on" });
    const wanted = {
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      data_checksums: "on",
      listen_addresses: "",
      jit: "off",
      TimeZone: "UTC",
      server_encoding: "UTF8",
    };
    const names = Object.keys(wanted).map((name) => `current_setting('${name}') as "${name}"`);
    expect(await ask(postgres, `select ${names.join(", ")}`)).toEqual([wanted]);
    expect(await ask(postgres, "select 'é' < 'z' as by_dictionary, upper('é') as upper")).toEqual([
      { by_dictionary: false, upper: "É" },
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(["postgres", "postgres.owner"]);
  });

  test("two at once on an empty folder end with one server and both in it", async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ adopted }) => adopted).toSorted()).toEqual([false, true]);
    const [first, second] = both;
    await ask(first, "create table shared as select 7 as n");
    expect(await ask(second, "select n from shared")).toEqual([{ n: 7 }]);
    expect(readdirSync(folder).filter((name) => name.includes("init"))).toEqual([]);
  });

  test("removes what an interrupted start left half made, and only that", async () => {
    mkdirSync(join(folder, "postgres.init-2147483646-1", "base"), { recursive: true });
    mkdirSync(join(folder, `postgres.init-${process.pid}-1`));
    await start();
    expect(readdirSync(folder).filter((name) => name.includes("init"))).toEqual([`postgres.init-${process.pid}-1`]);
  });

  test("works below a folder closed to everyone else", async () => {
    mkdirSync(join(folder, "closed"), { mode: 0o700 });
    const postgres = await start({ dataDir: join(folder, "closed", "data") });
    expect(await ask(postgres, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  test("works where the path is too long for a socket", async () => {
    const postgres = await start({ dataDir: join(folder, "n".repeat(120)), temporaryFolder: folder });
    expect(await ask(postgres, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(postgres.connection.host.startsWith(join(folder, "gantry-"))).toBe(true);
  });
});

describe("started by root", () => {
  // An ordinary user has no choice of ways: these then run the server as that user.
  test("runs as another account, on whose name the cluster is", async () => {
    const postgres = await start({ privilege: "account" });
    expect(await ask(postgres, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(statSync(join(folder, "postgres")).uid === 0).toBe(false);
    // Others may pass through the data folder, not look into it.
    expect(statSync(folder).mode & 0o044).toBe(0);
  });

  test("a cluster changes hands when the way changes", async () => {
    const first = await start({ privilege: "account" });
    await ask(first, "create table kept as select 1 as n");
    await first.stop();
    // A user namespace where the machine allows one: then the files become root's.
    expect(await ask(await start(), "select n from kept")).toEqual([{ n: 1 }]);
  });
});

describe("a later start", () => {
  test("finds what was written, and stops cleanly", async () => {
    const first = await start();
    await ask(first, "create table kept as select 'word' as word");
    await first.stop();
    expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
    expect(await ask(await start(), "select word from kept")).toEqual([{ word: "word" }]);
  });

  test("refuses a cluster of another major version in plain words", async () => {
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), "14\n");
    await expect(start({ system: () => [] })).rejects.toThrow(/was made by PostgreSQL 14, .* Maybe install it/);
  });

  test("takes over a lock whose number another program bears since", async () => {
    await (await start()).stop();
    writeFileSync(
      join(folder, "postgres", "postmaster.pid"),
      `${process.pid}\n${folder}/postgres\n1700000000\n5432\n\n\n`,
    );
    expect((await start()).adopted).toBe(false);
  });
});

describe("while another process has it open", () => {
  test("joins, and starts a server of its own when that process is killed", async () => {
    const { child, said } = await startElsewhere();
    expect(said).toBe("started");
    const postgres = await start();
    expect(postgres.adopted).toBe(true);
    await ask(postgres, "create table acknowledged as select 1 as n");
    child.kill("SIGKILL");
    await until(() => Promise.resolve(!postgres.adopted));
    expect(await ask(postgres, "select n from acknowledged")).toEqual([{ n: 1 }]);
  });

  test("does not join a server that is going down with its killed owner", async () => {
    const { child } = await startElsewhere();
    const killed = once(child, "exit");
    child.kill("SIGKILL");
    await killed;
    const postgres = await start();
    expect(postgres.adopted).toBe(false);
    expect(await ask(postgres, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  test("stopping one that joined leaves the server to its owner", async () => {
    const owner = await start();
    const joined = await start();
    expect(joined.adopted).toBe(true);
    await joined.stop();
    expect(await ask(owner, "select 1 as n")).toEqual([{ n: 1 }]);
  });
});

describe("after a kill", () => {
  test("the server goes when its process is killed", async () => {
    const { child } = await startElsewhere();
    const pid = serverPid();
    child.kill("SIGKILL");
    await until(() =>
      Promise.resolve(!existsSync(`/proc/${pid}`) && !existsSync(join(folder, "postgres", "postmaster.pid"))),
    );
  });

  test("a killed server is started again with everything acknowledged", async () => {
    const postgres = await start({ durability: "on" });
    await ask(postgres, "create table acknowledged as select 1 as n");
    const pid = serverPid();
    process.kill(pid, "SIGKILL");
    await until(() =>
      ask(postgres, "select n from acknowledged").then(
        (rows) => rows.length === 1 && serverPid() !== pid,
        () => false,
      ),
    );
  });
});
