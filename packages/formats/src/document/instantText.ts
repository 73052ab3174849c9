import type { Instant } from "@gantry/engine";

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/;

/** Plans name the same few thousand moments over and over; reading a text once is enough. */
const known = new Map<string, Instant | null>();
const MOST_KNOWN = 20_000;

function parse(text: string): Instant | null {
  const match = DATE_TIME.exec(text);
  if (!match) return null;
  const part = (at: number) => Number(match[at] ?? 0);
  const [year, month, day, hour, minute] = [part(1), part(2), part(3), part(4), part(5)];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59)
    return null;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 + (part(6) >= 30 ? 1 : 0);
}

/**
 * Reads `2026-05-04T08:00:00` or `2026-05-04 08:00` as project time, seconds rounded to the minute. A zone, which plan
 * files do not have, is left out of account. Null for anything else, and for years outside 1900 to 2199.
 */
export function parseInstant(text: string | undefined): Instant | null {
  if (!text) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const instant = parse(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, instant);
  return instant;
}

/** `2026-05-04T08:00:00` */
export function formatInstant(instant: Instant): string {
  return new Date(instant * 60_000).toISOString().slice(0, 19);
}
