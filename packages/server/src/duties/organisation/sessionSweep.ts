import type { FastifyBaseLogger } from "fastify";
import type { Db } from "../../platform/db/database.ts";
import { sweepSessions } from "./sessions.ts";
import { sweepTokens } from "./tokens/accessTokens.ts";

const SWEEP_MS = 3_600_000;

/** Takes expired sessions and links away each hour; they were worth nothing before. Gives what ends it. */
export function startSessionSweep(db: Db, logger: FastifyBaseLogger): () => void {
  const timer = setInterval(() => {
    Promise.all([sweepSessions(db), sweepTokens(db)]).catch((error: unknown) =>
      logger.error({ err: error }, "expired sessions could not be removed"),
    );
  }, SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}
