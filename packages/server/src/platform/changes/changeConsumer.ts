import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import { transaction, type Tx } from "../db/transaction.ts";
import type { FeedListener, SealedChange } from "./changeFeed.ts";
import { changeSelect } from "./changeOf.ts";

const BATCH = 500;

export interface ConsumerParts {
  db: Db;
  /** Names its place in the log; never change it. */
  name: string;
  /** Called with changes in order, in the transaction that notes how far it has come: what it writes is written exactly once. */
  handle: (tx: Tx, orgId: string, changes: readonly SealedChange[]) => Promise<void>;
  /** After the transaction that `handle` wrote in. */
  handled?: (orgId: string) => void;
  onError: (error: unknown) => void;
}

/**
 * Reads the change log of each organisation once, from where it stopped: across restarts, and of several servers one at a time.
 * Runs beside the feed, which does not wait for it.
 */
export class ChangeConsumer implements FeedListener {
  readonly #parts: ConsumerParts;
  readonly #waiting = new Set<string>();
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: ConsumerParts) {
    this.#parts = parts;
  }

  /** Goes on where it stopped, in every organisation. */
  async start(): Promise<void> {
    const { rows } = await this.#parts.db.executeQuery<{ org_id: string }>(
      CompiledQuery.raw("select org_id from change_chains"),
    );
    for (const { org_id } of rows) this.#wake(org_id);
  }

  async changes(orgId: string): Promise<void> {
    this.#wake(orgId);
  }

  async announced(): Promise<void> {}

  /** Settles when everything that was announced is read. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  #wake(orgId: string): void {
    if (this.#stopped) return;
    this.#waiting.add(orgId);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    for (;;) {
      const [orgId] = this.#waiting;
      if (orgId === undefined || this.#stopped) return;
      this.#waiting.delete(orgId);
      try {
        while (!this.#stopped && (await this.#step(orgId)) === BATCH);
      } catch (error) {
        // The next change wakes it again, and it begins where it stopped.
        this.#parts.onError(error);
      }
    }
  }

  async #step(orgId: string): Promise<number> {
    const { db, name, handle, handled } = this.#parts;
    const read = await transaction(db, async (tx) => {
      await tx.executeQuery(CompiledQuery.raw(begin, [orgId, name]));
      const { rows: places } = await tx.executeQuery<{ position: number }>(CompiledQuery.raw(take, [orgId, name]));
      const [place] = places;
      if (!place) return 0;
      const { rows } = await tx.executeQuery<SealedChange>(CompiledQuery.raw(next, [orgId, place.position]));
      const last = rows.at(-1);
      if (!last) return 0;
      await handle(tx, orgId, rows);
      await tx.executeQuery(CompiledQuery.raw(note, [orgId, name, last.position]));
      return rows.length;
    });
    if (read > 0) handled?.(orgId);
    return read;
  }
}

const begin = "insert into change_cursors (org_id, consumer, position) values ($1, $2, 0) on conflict do nothing";
const take = "select position from change_cursors where org_id = $1 and consumer = $2 for update";
const next = `${changeSelect} where s.org_id = $1 and s.position > $2 order by s.position limit ${BATCH}`;
const note = "update change_cursors set position = $3 where org_id = $1 and consumer = $2";
