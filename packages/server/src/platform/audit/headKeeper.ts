import type { FastifyBaseLogger } from "fastify";
import type { FeedListener } from "../changes/changeFeed.ts";
import type { Db } from "../db/database.ts";
import { anchorProblems } from "./anchorProblems.ts";
import { currentHeads } from "./currentHeads.ts";
import type { Head } from "./head.ts";
import { headFileOf, readHeads, writeHeads } from "./headFile.ts";
import { keptHeads } from "./keptHeads.ts";

const SPACING_MS = 5000;

/**
 * Notes the end of the change log in the data folder, outside the database: whoever can write into the database alone can then
 * neither cut the log's end off nor write it anew without being found out.
 */
export class HeadKeeper implements FeedListener {
  readonly #db: Db;
  readonly #file: string;
  readonly #logger: FastifyBaseLogger;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #told = new Set<string>();

  constructor(db: Db, dataDir: string, logger: FastifyBaseLogger) {
    this.#db = db;
    this.#file = headFileOf(dataDir);
    this.#logger = logger;
  }

  async changes(): Promise<void> {
    if (this.#timer || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.note();
    }, SPACING_MS);
    this.#timer.unref();
  }

  async announced(): Promise<void> {}

  /** Notes the end as it is now. What goes wrong is logged: the log itself is not hurt by it. */
  note(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#note())
      .catch((error: unknown) => this.#logger.error({ err: error }, "the end of the change log could not be noted"));
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.note();
  }

  async #note(): Promise<void> {
    const before = await readHeads(this.#file);
    const current = await currentHeads(this.#db, new Date().toISOString());
    const broken = await this.#broken(before, current);
    const kept = keptHeads(before, current, broken);
    if (kept.length !== before.length || kept.some((head, index) => head !== before[index]))
      await writeHeads(this.#file, kept);
  }

  /** Those the log does not lead to any more; each is told once. */
  async #broken(before: readonly Head[], current: readonly Head[]): Promise<Set<Head>> {
    const broken = new Set<Head>();
    for (const orgId of new Set(before.map((head) => head.orgId))) {
      const last = current.find((head) => head.orgId === orgId)?.position ?? 0;
      for (const { position, message } of await anchorProblems(this.#db, orgId, last, before)) {
        for (const head of before) if (head.orgId === orgId && head.position === position) broken.add(head);
        if (!this.#told.has(message)) this.#logger.error({ orgId, position }, message);
        this.#told.add(message);
      }
    }
    return broken;
  }
}
