import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parentPort, workerData } from "node:worker_threads";
import { loadActor } from "../../../platform/access/loadActor.ts";
import type { Actor } from "../../../platform/access/actor.ts";
import { openDatabase, type Connection, type OpenDatabase } from "../../../platform/db/database.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { HookRegistry } from "../../../platform/records/hooks.ts";
import { addKernelHooks } from "../../../platform/records/kernel-hooks/kernelHooks.ts";
import { addImportHooks } from "../hooks/planningHooks.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { acceptImport } from "./acceptImport.ts";
import { exportPlan } from "./exportPlan.ts";
import { readProject } from "./readProject.ts";
import { readUpload } from "./readUpload.ts";
import type { ExportJob, TransferJob, TransferMessage, TransferResult } from "./transferJob.ts";

/** One job of importing or exporting, away from the server's own thread; the thread is ended to cancel it. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread.");

const PROGRESS_MS = 100;

const { connection, job } = workerData as { connection: Connection; job: TransferJob };
const database = openDatabase(connection, { maxConnections: 2, onIdleError: () => undefined });
let saidAt = 0;

function say(message: TransferMessage): void {
  port?.postMessage(message);
}

function progress(value: number): void {
  if (Date.now() - saidAt < PROGRESS_MS) return;
  saidAt = Date.now();
  say({ kind: "progress", value });
}

async function carryOut(): Promise<TransferResult> {
  if (job.kind === "export") return exportProject(job);
  const actor = await requireActor(database, job.orgId, job.userId);
  if (job.kind === "read") return inSnapshot(database.pool, (client) => readUpload(client, actor, job, progress));
  // The server's own process wakes its feed and its scheduler when it hears that this is done.
  const services = {
    database,
    hooks: addImportHooks(addKernelHooks(new HookRegistry())),
    changes: { wake: () => undefined },
  };
  return acceptImport(services, actor, job, progress);
}

async function requireActor({ db }: OpenDatabase, orgId: string, userId: string): Promise<Actor> {
  const actor = await loadActor(db, orgId, userId);
  if (!actor) throw new Refusal("session.required", "The account this import belongs to is not active any more.");
  return actor;
}

async function exportProject({ orgId, projectId, at, format, file, withRates }: ExportJob): Promise<TransferResult> {
  const project = await readProject(database.pool, { orgId, projectId, at, withRates });
  if (!project) throw new Refusal("row.notFound", `There is no project ${projectId}.`);
  const pieces = exportPlan(project, format);
  await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600 }));
  return { kind: "exported", fileName: project.title };
}

carryOut()
  .catch((error: unknown): TransferResult => {
    if (!(error instanceof Refusal)) throw error;
    return {
      kind: "refused",
      findings: [
        {
          code: error.code,
          severity: "error",
          message: error.message,
          ...(error.parts.hint ? { hint: error.parts.hint } : {}),
          line: null,
          path: null,
        },
      ],
    };
  })
  .then(
    (result) => say({ kind: "result", result }),
    (error: unknown) =>
      say({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  .finally(() => database.close())
  .finally(() => port.close());
