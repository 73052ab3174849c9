import type { FastifyBaseLogger } from "fastify";
import { CompiledQuery } from "kysely";
import type { Announcement } from "../../platform/changes/announcement.ts";
import { ChangeConsumer } from "../../platform/changes/changeConsumer.ts";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import type { Db } from "../../platform/db/database.ts";
import { transaction, type Tx } from "../../platform/db/transaction.ts";
import { organisationDays } from "../../platform/organisations/organisationClock.ts";
import { heardBy } from "./heardBy.ts";
import { tellOverloads } from "./overloads/tellOverloads.ts";
import { remind } from "./remind.ts";
import { tellOfChanges } from "./tellOfChanges.ts";
import type { Told } from "./told.ts";
import { writeTold } from "./writeTold.ts";

const REMIND_EVERY_MS = 900_000;
const KEPT_DAYS = 180;
const LOCK = 4_870_023;
const LOAD_LOCK = 4_870_043;

export interface NotifierParts {
  db: Db;
  logger: FastifyBaseLogger;
  announce: (announcement: Announcement) => void;
}

/** Tells users what concerns them: from the change log as it is sealed, and from the calendar as days come. */
export class Notifier {
  readonly changes: ChangeConsumer;
  readonly #parts: NotifierParts;
  readonly #told = new Map<string, Set<string>>();
  /** The day for which the load of each organisation's people was last looked at. What was told before is known from the inbox. */
  readonly #loadsTold = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;
  #reminding: Promise<void> = Promise.resolve();

  constructor(parts: NotifierParts) {
    this.#parts = parts;
    this.changes = new ChangeConsumer({
      db: parts.db,
      name: "notifications",
      handle: (tx, orgId, changes) => this.#tell(tx, orgId, changes),
      handled: (orgId) => this.#announce(orgId),
      onError: (error) => parts.logger.error({ err: error }, "users could not be told of changes; trying again"),
    });
  }

  async start(): Promise<void> {
    await this.changes.start();
    this.#remindSoon();
    this.#timer = setInterval(() => this.#remindSoon(), REMIND_EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#reminding;
    await this.changes.stop();
  }

  /** Reminds of what is due, as of a day; by itself it does so as days come. */
  async remindOf(orgId: string, today: string): Promise<void> {
    await this.#tellLocked(orgId, LOCK, (tx, at) => remind(tx, orgId, { today, at }));
    await this.#tellLoads(orgId, today);
  }

  /** Once a day, for it looks at all work of all people; apart from the reminders, which do not wait for it and do not fail with it. */
  async #tellLoads(orgId: string, today: string): Promise<void> {
    if (this.#loadsTold.get(orgId) === today) return;
    try {
      await this.#tellLocked(orgId, LOAD_LOCK, (tx, at) => tellOverloads(tx, orgId, { today, at }));
      this.#loadsTold.set(orgId, today);
    } catch (error) {
      this.#parts.logger.error({ err: error }, "users could not be told of full weeks; trying again");
    }
  }

  async #tellLocked(
    orgId: string,
    lock: number,
    find: (tx: Tx, at: string) => Promise<readonly Told[]>,
  ): Promise<void> {
    await transaction(this.#parts.db, async (tx) => {
      // Of several servers one tells.
      await tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1, hashtext($2))", [lock, orgId]));
      await this.#write(tx, orgId, await find(tx, new Date().toISOString()));
    });
    this.#announce(orgId);
  }

  async #tell(tx: Tx, orgId: string, changes: readonly SealedChange[]): Promise<void> {
    await this.#write(tx, orgId, await tellOfChanges(tx, orgId, changes));
  }

  async #write(tx: Tx, orgId: string, told: readonly Told[]): Promise<void> {
    const heard = await heardBy(tx, orgId, told);
    await writeTold(tx, orgId, heard);
    this.#told.set(orgId, new Set([...(this.#told.get(orgId) ?? []), ...heard.map(({ userId }) => userId)]));
  }

  #announce(orgId: string): void {
    const users = this.#told.get(orgId) ?? [];
    this.#told.delete(orgId);
    for (const userId of users) this.#parts.announce({ event: "inbox", orgId, userId });
  }

  #remindSoon(): void {
    this.#reminding = this.#reminding
      .then(() => this.#remindAll())
      .catch((error: unknown) => this.#parts.logger.error({ err: error }, "users could not be reminded; trying again"));
  }

  async #remindAll(): Promise<void> {
    const { db } = this.#parts;
    for (const { id, today } of await organisationDays(db)) await this.remindOf(id, today);
    await db.executeQuery(
      CompiledQuery.raw(`delete from notifications where at < now() - interval '${KEPT_DAYS} days'`),
    );
  }
}
