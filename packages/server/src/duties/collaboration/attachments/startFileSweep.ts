import type { FastifyBaseLogger } from "fastify";
import type { Db } from "../../../platform/db/database.ts";
import { sweepFiles } from "../../../platform/files/sweepFiles.ts";
import { attachedFiles, type Files } from "./files.ts";

const SWEEP_MS = 6 * 3_600_000;

/** Removes, some times a day, files that nothing names any more. Gives what ends it. */
export function startFileSweep(db: Db, { store }: Files, logger: FastifyBaseLogger): () => void {
  const timer = setInterval(() => {
    sweepFiles(store, { now: Date.now(), named: (orgId, digests) => attachedFiles(db, orgId, digests) }).then(
      (removed) => removed > 0 && logger.info({ removed }, "files that nothing names were removed"),
      (error: unknown) => logger.error({ err: error }, "files that nothing names could not be removed"),
    );
  }, SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}
