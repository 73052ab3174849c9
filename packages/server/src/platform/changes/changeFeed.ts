import { CompiledQuery } from "kysely";
import type { OpenDatabase } from "../db/database.ts";
import { newId } from "../db/newId.ts";
import type { Announcement } from "./announcement.ts";
import { changeSelect, type ChangeRow } from "./changeOf.ts";
import { listen, type Notifications } from "./notifications.ts";
import { sealChanges, unsealedOrganisations } from "./sealChanges.ts";

export interface SealedChange extends ChangeRow {
  position: string;
}

/** Told of sealed changes of one organisation, in order, and of announcements. */
export interface FeedListener {
  changes(orgId: string, changes: readonly SealedChange[]): Promise<void>;
  announced(announcement: Announcement): Promise<void>;
}

const SPACING_MS = 20;
const POLL_MS = 1000;
const BATCH = 1000;

/**
 * The change log as a stream: seals what was committed and hands it on, in commit order, at most every 20 ms. Woken by this
 * process's own commits, by notifications of others, and each second in case one was lost.
 */
export class ChangeFeed {
  readonly #database: OpenDatabase;
  readonly #node = newId();
  readonly #positions = new Map<string, number>();
  readonly #listeners = new Set<FeedListener>();
  readonly #onError: (error: unknown) => void;
  #notifications: Notifications | null = null;
  #poll: NodeJS.Timeout | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #lastRun = 0;
  #stopped = true;

  constructor(database: OpenDatabase, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
  }

  async start(): Promise<void> {
    const { rows } = await this.#database.db.executeQuery<{ org_id: string; position: number }>(
      CompiledQuery.raw("select org_id, position from change_chains"),
    );
    for (const { org_id, position } of rows) this.#positions.set(org_id, position);
    this.#stopped = false;
    this.#notifications = listen(
      this.#database.connection,
      ["gantry_changes", "gantry_announced"],
      (channel, payload) => {
        if (channel === "gantry_changes") this.wake();
        else this.#heard(payload);
      },
    );
    this.#poll = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#poll) clearInterval(this.#poll);
    if (this.#timer) clearTimeout(this.#timer);
    await this.#notifications?.stop();
    await this.#running;
  }

  subscribe(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How far this feed has handed on an organisation's changes. */
  position(orgId: string): number {
    return this.#positions.get(orgId) ?? 0;
  }

  /** Something was committed. Returns at once. */
  wake(): void {
    if (this.#stopped || this.#timer) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const wait = Math.max(0, this.#lastRun + SPACING_MS - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#lastRun = Date.now();
      this.#running = this.#run()
        .catch(this.#onError)
        .finally(() => this.#rested());
    }, wait);
  }

  /** Tells the live streams of all nodes something that is no change of a record. */
  announce(announcement: Announcement): void {
    this.#hand(announcement);
    const payload = JSON.stringify({ node: this.#node, announcement });
    this.#database.db
      .executeQuery(CompiledQuery.raw("select pg_notify('gantry_announced', $1)", [payload]))
      .catch(this.#onError);
  }

  /** Changes of an organisation after a position, oldest first, at most a thousand. */
  async read(orgId: string, after: number): Promise<SealedChange[]> {
    const { rows } = await this.#database.db.executeQuery<SealedChange>(
      CompiledQuery.raw(`${changeSelect} where s.org_id = $1 and s.position > $2 order by s.position limit ${BATCH}`, [
        orgId,
        after,
      ]),
    );
    return rows;
  }

  #rested(): void {
    this.#running = null;
    if (!this.#again) return;
    this.#again = false;
    this.wake();
  }

  async #run(): Promise<void> {
    const organisations = await unsealedOrganisations(this.#database.db);
    for (const orgId of organisations) {
      await sealChanges(this.#database.db, orgId);
      // Whatever could not be sealed yet waits for an older transaction to end.
      this.#again = true;
    }
    const { rows } = await this.#database.db.executeQuery<{ org_id: string; position: number }>(
      CompiledQuery.raw("select org_id, position from change_chains"),
    );
    for (const { org_id, position } of rows) if (position > this.position(org_id)) await this.#handOn(org_id);
  }

  async #handOn(orgId: string): Promise<void> {
    for (;;) {
      const changes = await this.read(orgId, this.position(orgId));
      const last = changes.at(-1);
      if (!last) return;
      for (const listener of this.#listeners) await listener.changes(orgId, changes);
      this.#positions.set(orgId, Number(last.position));
    }
  }

  #heard(payload: string): void {
    const { node, announcement } = JSON.parse(payload) as { node: string; announcement: Announcement };
    if (node !== this.#node) this.#hand(announcement);
  }

  #hand(announcement: Announcement): void {
    for (const listener of this.#listeners) listener.announced(announcement).catch(this.#onError);
  }
}
