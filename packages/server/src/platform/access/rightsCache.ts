import { rightsRecords } from "./rightsRecords.ts";
import type { Announcement } from "../changes/announcement.ts";
import type { FeedListener, SealedChange } from "../changes/changeFeed.ts";
import type { HookRegistry } from "../records/hooks.ts";

/** Expiry is looked at again this often. */
const KEPT_MS = 5000;
const MOST_KEPT = 10_000;

/**
 * Keeps who a session belongs to and what that one may do, so that not every request asks the database. Forgets everything
 * the moment this process commits a change of a user, a role, a group, a share, a membership or a session, and when another node's comes by the feed.
 */
export class RightsCache<T> implements FeedListener {
  readonly #kept = new Map<string, { value: T; until: number }>();
  #epoch = 0;

  /** Lets commits of this process through `hooks` count at once. */
  watch(hooks: HookRegistry): void {
    for (const name of rightsRecords)
      hooks.add(name, { written: async (unit) => unit.afterCommit(() => this.forget()) });
  }

  async find(key: string, load: () => Promise<T | null>): Promise<T | null> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.value;
    const epoch = this.#epoch;
    const value = await load();
    // What was read before a change must not be kept after it.
    if (value !== null && epoch === this.#epoch) this.#keep(key, value);
    return value;
  }

  forget(): void {
    this.#epoch++;
    this.#kept.clear();
  }

  async changes(_orgId: string, changes: readonly SealedChange[]): Promise<void> {
    if (changes.some(({ record }) => rightsRecords.has(record))) this.forget();
  }

  async announced({ event }: Announcement): Promise<void> {
    if (event === "recheck") this.forget();
  }

  #keep(key: string, value: T): void {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, { value, until: Date.now() + KEPT_MS });
  }
}
