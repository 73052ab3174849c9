import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { FastifyBaseLogger } from "fastify";
import type { OpenDatabase } from "../../../platform/db/database.ts";
import { askedThread } from "../../../platform/jobs/askedThread.ts";
import { startWorker } from "../../../platform/jobs/startWorker.ts";
import type { ComputationRequest, ComputationResult, ScheduleAnnouncement } from "./computation.ts";

export interface SchedulerParts {
  database: OpenDatabase;
  logger: FastifyBaseLogger;
  /** Called after a schedule was written. */
  announce: (orgId: string, announcement: ScheduleAnnouncement) => void;
}

export interface Scheduler {
  /** Requests were committed: look for them soon. */
  wake(): void;
  /** Resolves when no request is left; for tests and exports. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Edits in a row become one computation. */
const COALESCE_MS = 30;
/** Requests of other nodes, or left by one that died. */
const POLL_MS = 5000;
/** While the server has so much to do that people may wait for it, schedules are computed a third of the time at most. */
const BUSY = 0.5;
const REST_SHARE = 2;
const MOST_REST_MS = 1000;

/** Keeps schedules true to their plans: takes the requests that edits leave in the database to a worker thread, one by one. */
export function startScheduler({ database, logger, announce }: SchedulerParts): Scheduler {
  const thread = askedThread<ComputationRequest, ComputationResult>({
    start: () =>
      startWorker(new URL("./schedule.worker.ts", import.meta.url), { workerData: database.connection as unknown }),
    ended: (message) => ({ status: "failed", message }),
    isFailure: ({ status }) => status === "failed",
    logger,
  });
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let soon: NodeJS.Timeout | null = null;

  const look = (): void => {
    soon = null;
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => logger.error({ err: error }, "schedules could not be computed; trying again"))
      .finally(() => {
        running = null;
        if (again) look();
      });
  };

  const work = async (): Promise<void> => {
    again = false;
    const rest = createRest();
    for (const request of await pendingRequests(database)) {
      await rest(() => stopped);
      if (stopped) return;
      const result = await thread.ask(request);
      if (result.status === "computed") {
        announce(request.orgId, result.announcement);
        again ||= result.awakens;
      }
      if (result.status === "failed")
        logger.error(
          { projectId: request.projectId, cause: result.message },
          "a schedule could not be computed; trying again",
        );
    }
  };

  const poll = setInterval(look, POLL_MS);
  poll.unref();
  look();
  return {
    wake() {
      soon ??= setTimeout(look, COALESCE_MS);
    },
    async idle() {
      for (;;) {
        await running;
        if ((await pendingRequests(database)).length === 0) return;
        look();
      }
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      if (soon) clearTimeout(soon);
      await running;
      await thread.end();
    },
  };
}

/** Called before each computation: waits after the one before, the longer it took, while this thread is busy answering. */
function createRest(): (isOver: () => boolean) => Promise<void> {
  let began: number | null = null;
  let load = performance.eventLoopUtilization();
  return async (isOver) => {
    if (began !== null) {
      const { utilization } = performance.eventLoopUtilization(load);
      const ms = Math.min(MOST_REST_MS, (performance.now() - began) * REST_SHARE);
      if (utilization > BUSY && !isOver()) await sleep(ms, undefined, { ref: false });
    }
    began = performance.now();
    load = performance.eventLoopUtilization();
  };
}

async function pendingRequests({ db }: OpenDatabase): Promise<ComputationRequest[]> {
  const { rows } = await sql<ComputationRequest>`
    select org_id as "orgId", project_id as "projectId" from schedule_requests
    group by org_id, project_id order by min(id)`.execute(db);
  return rows;
}
