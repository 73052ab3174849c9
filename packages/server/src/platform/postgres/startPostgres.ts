import { setTimeout as sleep } from "node:timers/promises";
import { attach, type Attachment, type AttachRequest } from "./attach.ts";
import { clusterVersion, createCluster, giveCluster, sweepInterrupted } from "./cluster.ts";
import type { PostgresConnection } from "./probe.ts";
import { settleHome, type HomeRequest } from "./serverHome.ts";
import { serverSettings } from "./settings.ts";

export interface PostgresRequest extends HomeRequest {
  log: (line: string) => void;
  /** "off" is for tests alone: a power cut then loses the database. */
  durability?: "on" | "off";
}

export interface RunningPostgres {
  connection: PostgresConnection;
  /** Whether another process started the server and we joined it. */
  readonly adopted: boolean;
  majorVersion: number;
  /** Shuts down a server we started, leaves one we joined. */
  stop(): Promise<void>;
}

/**
 * Starts Gantry's own PostgreSQL on the data folder, creating the database on the first start. The server lives as long
 * as this process and is started again should it crash, or should the process end whose server we joined.
 */
export async function startPostgres({ log, durability = "on", ...request }: PostgresRequest): Promise<RunningPostgres> {
  const home = settleHome(request);
  if (clusterVersion(home.clusterFolder) === null) await createCluster(home, durability);
  else sweepInterrupted(home.clusterFolder);
  giveCluster(home);
  const connection = { host: home.socketFolder, port: home.port, user: home.user, database: "postgres" };
  const settings = serverSettings({ ...home, majorVersion: home.binaries.majorVersion, durability });
  const { current, stop } = await keepAttached({ home, connection, settings, log });
  return {
    connection,
    get adopted() {
      return current().adopted;
    },
    majorVersion: home.binaries.majorVersion,
    stop,
  };
}

async function keepAttached(request: AttachRequest): Promise<{ current: () => Attachment; stop: () => Promise<void> }> {
  let attachment = await attach(request);
  let stopping = false;
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await attachment.ended;
      if (stopping) return;
      request.log(
        attachment.adopted
          ? "the joined database server is gone; starting one"
          : "the database server has ended unexpectedly; starting it again",
      );
      attachment = await attachAgain(request, { previous: attachment, isOver: () => stopping });
    }
    await attachment.release();
  };
  const watching = watch();
  return {
    current: () => attachment,
    stop: async () => {
      stopping = true;
      await attachment.release();
      await watching;
    },
  };
}

/** A full disk or a missing folder may be mended while we run, so there is no last attempt. */
async function attachAgain(
  request: AttachRequest,
  { previous, isOver }: { previous: Attachment; isOver: () => boolean },
): Promise<Attachment> {
  for (let pauseMs = 200; ; pauseMs = Math.min(pauseMs * 2, 10_000)) {
    try {
      return await attach(request);
    } catch (error) {
      if (isOver()) return previous;
      request.log(`the database server could not be started: ${String(error)}`);
      await sleep(pauseMs);
    }
  }
}
