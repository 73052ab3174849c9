/** How often one may be wrong before one has to wait, and for how long at most. */
export interface AttemptLimit {
  free: number;
  longestPauseMs: number;
}

export interface Attempts {
  /** Counts an attempt for each key, or gives the milliseconds to wait before the next one is looked at at all. */
  begin(keys: readonly AttemptKey[]): number;
  /**
   * The secret was right. What was held against the account is forgotten; of an address only this attempt is, or guessers with one
   * account of their own could begin anew whenever they like.
   */
  succeed(keys: readonly AttemptKey[]): void;
}

export interface AttemptKey {
  /** What is protected, e.g. an account or an address. */
  kind: keyof typeof limits;
  value: string;
}

/** An account waits minutes at most, since anybody can make it wait; many share an address, so it may be wrong more often. */
const limits = {
  account: { free: 5, longestPauseMs: 5 * 60_000 },
  address: { free: 30, longestPauseMs: 15 * 60_000 },
  /** Wrong access tokens from one address. */
  token: { free: 20, longestPauseMs: 5 * 60_000 },
  setup: { free: 20, longestPauseMs: 60_000 },
} satisfies Record<string, AttemptLimit>;

const FORGOTTEN_AFTER_MS = 60 * 60_000;
const MOST_KEYS = 100_000;

interface Held {
  count: number;
  lastAt: number;
  /** When the attempt before the last was; what succeeds must not keep older failures from being forgotten. */
  previousAt: number;
  until: number;
}

/**
 * Slows down guessing. An attempt counts when it begins, so that many at once gain nothing; after the free ones each
 * further attempt doubles the pause. Held in memory: a restart forgives, which nobody outside can bring about.
 */
export function createAttempts(now: () => number = Date.now): Attempts {
  const held = new Map<string, Held>();
  return {
    begin(keys) {
      const at = now();
      const waits = keys.map((key) => Math.max(0, (remembered(held, key, at)?.until ?? 0) - at));
      const longest = Math.max(0, ...waits);
      if (longest > 0) return longest;
      for (const key of keys) count(held, key, at);
      return 0;
    },
    succeed(keys) {
      for (const key of keys) {
        if (key.kind === "account") held.delete(nameOf(key));
        else takeBack(held, key);
      }
    },
  };
}

function remembered(held: Map<string, Held>, key: AttemptKey, at: number): Held | undefined {
  const entry = held.get(nameOf(key));
  return entry && at - entry.lastAt < FORGOTTEN_AFTER_MS ? entry : undefined;
}

function count(held: Map<string, Held>, key: AttemptKey, at: number): void {
  const { free, longestPauseMs } = limits[key.kind];
  const before = remembered(held, key, at);
  const total = (before?.count ?? 0) + 1;
  const pauseMs = total < free ? 0 : Math.min(longestPauseMs, 1000 * 2 ** (total - free));
  const name = nameOf(key);
  // Put at the end, so that the oldest come first when room is needed.
  held.delete(name);
  held.set(name, { count: total, lastAt: at, previousAt: before?.lastAt ?? at, until: at + pauseMs });
  if (held.size > MOST_KEYS) held.delete(held.keys().next().value as string);
}

/** The pause that the attempt began is over too; an earlier one had ended before it was let in. */
function takeBack(held: Map<string, Held>, key: AttemptKey): void {
  const name = nameOf(key);
  const entry = held.get(name);
  if (!entry) return;
  if (entry.count <= 1) held.delete(name);
  else held.set(name, { ...entry, count: entry.count - 1, lastAt: entry.previousAt, until: 0 });
}

function nameOf(key: AttemptKey): string {
  return `${key.kind}:${key.value}`;
}
