import type { AuditRun } from "@gantry/records";
import type { FastifyBaseLogger } from "fastify";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { beginRun, endRun, listRuns, noteProgress, type RunKey } from "./auditRuns.ts";
import { headFileOf, readHeads } from "./headFile.ts";
import { verifyLog } from "./verifyLog.ts";

const NOTE_EVERY_MS = 500;

export interface AuditsParts {
  db: Db;
  dataDir: string;
  logger: FastifyBaseLogger;
}

/** Verifications of change logs that this server carries out beside its work, one at a time in an organisation. */
export class Audits {
  readonly #parts: AuditsParts;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(parts: AuditsParts) {
    this.#parts = parts;
  }

  list(orgId: string): Promise<AuditRun[]> {
    return listRuns(this.#parts.db, orgId);
  }

  /** Begins one, unless one runs; gives the one that runs. */
  async start(actor: Actor): Promise<AuditRun> {
    const { db } = this.#parts;
    const id = await beginRun(db, actor);
    if (id !== null) {
      const work = this.#verify({ orgId: actor.orgId, id }).finally(() => this.#running.delete(work));
      this.#running.add(work);
    }
    const runs = await listRuns(db, actor.orgId);
    const found = runs.find((run) => (id === null ? run.status === "running" : run.id === id)) ?? runs[0];
    if (!found) throw new Error("A verification was begun, but is not there.");
    return found;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }

  async #verify(key: RunKey): Promise<void> {
    const { db, dataDir, logger } = this.#parts;
    let noted = 0;
    try {
      const result = await verifyLog(db, {
        orgId: key.orgId,
        anchors: await readHeads(headFileOf(dataDir)),
        signal: this.#stopping.signal,
        async onProgress(checked, total) {
          if (Date.now() - noted < NOTE_EVERY_MS) return;
          noted = Date.now();
          await noteProgress(db, key, checked, total);
        },
      });
      await endRun(db, key, result);
      if (result.problemCount > 0) logger.error({ problems: result.problems }, "the change log is not what was sealed");
    } catch (error) {
      if (!this.#stopping.signal.aborted) logger.error({ err: error }, "the change log could not be verified");
      await endRun(db, key, null).catch((err: unknown) => logger.error({ err }, "a verification could not be noted"));
    }
  }
}
