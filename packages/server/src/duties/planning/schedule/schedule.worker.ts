import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import { typeParsers } from "../../../platform/db/typeParsers.ts";
import { giveWay } from "../../../platform/jobs/giveWay.ts";
import { computeSchedule } from "./computeSchedule.ts";
import type { ComputationRequest, ComputationResult } from "./computation.ts";

/** Computes schedules one after another, on a connection of its own, so that the server's own thread stays free. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread.");

// Whoever edits sees the dates move in the browser; answers must not wait for those that are stored.
giveWay();

const connected = connect();

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    ...(workerData as pg.ClientConfig),
    types: typeParsers,
    application_name: "gantry scheduler",
  });
  // A broken connection also fails the query under way; the thread then ends and a new one is started.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

port.on("message", (request: ComputationRequest) => {
  void connected
    .then((client) => computeSchedule(client, request))
    .catch((error: unknown): ComputationResult => ({
      status: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((result) => port.postMessage(result));
});
