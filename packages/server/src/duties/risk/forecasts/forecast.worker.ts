import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { loadForecastKernel, type ForecastKernel } from "@gantry/engine";
import pg from "pg";
import { typeParsers } from "../../../platform/db/typeParsers.ts";
import { giveWay } from "../../../platform/jobs/giveWay.ts";
import { computeForecast } from "./computeForecast.ts";
import type { ForecastOutcome, ForecastQuestion } from "./forecastResult.ts";

/** Computes forecasts that are kept, one after another, on a connection of its own, away from the server's own thread. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread.");

giveWay();

const kernel = loadKernel();
const connected = connect();

/** Without the kernel the plain way gives the same, only slower. */
function loadKernel(): ForecastKernel | null {
  try {
    return loadForecastKernel(readFileSync(createRequire(import.meta.url).resolve("@gantry/engine/forecast.wasm")));
  } catch {
    return null;
  }
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    ...(workerData as pg.ClientConfig),
    types: typeParsers,
    application_name: "gantry forecasts",
  });
  // A broken connection also fails the query under way; the thread then ends and a new one is started.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

port.on("message", (question: ForecastQuestion) => {
  void connected
    .then((client) => computeForecast(client, question, kernel))
    .then((): ForecastOutcome => ({ status: "computed" }))
    .catch((error: unknown): ForecastOutcome => ({
      status: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((outcome) => port.postMessage(outcome));
});
