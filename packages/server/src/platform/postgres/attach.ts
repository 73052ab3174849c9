import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { declareOwner, hasLivingOwner } from "./owner.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";
import { probe, type PostgresConnection } from "./probe.ts";
import type { ServerHome } from "./serverCommand.ts";
import { startServerProcess, type ServerProcess } from "./serverProcess.ts";
import { releaseStaleLock } from "./staleLock.ts";

/** Our hold on a running server: one we started, or one another process started and we joined. */
export interface Attachment {
  adopted: boolean;
  /** Resolves when the server is gone. */
  ended: Promise<void>;
  release(): Promise<void>;
}

export interface AttachRequest {
  home: ServerHome;
  connection: PostgresConnection;
  settings: Record<string, string>;
  log: (line: string) => void;
}

const takenLock = /lock file "postmaster\.pid" already exists|pre-existing shared memory|lock file ".*" already exists/;

/** Joins the server of the data folder when there is one, else starts it; whoever loses a race of two joins the winner's. */
export async function attach(request: AttachRequest): Promise<Attachment> {
  const { home, connection, log } = request;
  let waiting = false;
  for (;;) {
    const presence = await probe(connection);
    // One whose owner has died is being shut down by its guardian.
    const joined = presence === "ready" && hasLivingOwner(home.clusterFolder) ? await tryJoin(connection) : null;
    if (joined !== null) return joined;
    const started = presence === "absent" ? await tryStart(request) : null;
    if (started !== null) return started;
    if (!waiting) log("another process has the database open; waiting for it");
    waiting = true;
    await sleep(100);
  }
}

/** null when the server went away since it was seen; the next look at it tells why. */
async function tryJoin(connection: PostgresConnection): Promise<Attachment | null> {
  const client = new pg.Client({ ...connection, application_name: "gantry: joined" });
  client.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => {
    client.once("end", resolve);
  });
  try {
    await client.connect();
  } catch {
    return null;
  }
  return { adopted: true, ended, release: () => client.end() };
}

/** null when another process holds the folder. */
async function tryStart({ home, connection, settings, log }: AttachRequest): Promise<Attachment | null> {
  if (releaseStaleLock(home.clusterFolder)) log("the lock of a server that crashed was taken over");
  const server = startServerProcess(home, settings, log);
  if (!(await becomesReady(server, connection))) {
    if (takenLock.test(server.lastWords())) return null;
    throw new PostgresRefusal(`PostgreSQL does not start on ${home.clusterFolder}.\n${server.lastWords().trim()}`);
  }
  declareOwner(home.clusterFolder);
  return { adopted: false, ended: server.ended, release: () => server.stop() };
}

/** Recovery after a crash takes as long as it takes: as long as the server lives, it is waited for. */
async function becomesReady(server: ServerProcess, connection: PostgresConnection): Promise<boolean> {
  let isOver = false;
  void server.ended.finally(() => (isOver = true)).catch(() => undefined);
  while (!isOver) {
    if (server.isListening() && (await probe(connection)) === "ready") return true;
    await sleep(10);
  }
  await server.ended;
  return false;
}
