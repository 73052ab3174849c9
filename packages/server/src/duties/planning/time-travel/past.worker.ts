import { parentPort, workerData } from "node:worker_threads";
import { openDatabase, type Connection } from "../../../platform/db/database.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { pastSnapshot } from "./pastSnapshot.ts";
import { planAsOf } from "./planAsOf.ts";
import type { PastAnswer, PastJob } from "./pastJob.ts";

/** Reads one plan as it was and computes its dates, away from the server's own thread. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread.");

const { connection, job } = workerData as { connection: Connection; job: PastJob };
const database = openDatabase(connection, { maxConnections: 1, onIdleError: () => undefined });

void inSnapshot(database.pool, (client) => planAsOf(client, job))
  .then((plan): PastAnswer => ({ kind: "plan", text: plan && JSON.stringify(pastSnapshot(plan, job)) }))
  .catch((error: unknown): PastAnswer => ({
    kind: "failed",
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  .then((answer) => port.postMessage(answer))
  .finally(() => database.close())
  .finally(() => port.close());
