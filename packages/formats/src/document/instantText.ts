import type { Instant } from "@gantry/engine";

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/;

/**
 * Reads `2026-05-04T08:00:00` or `2026-05-04 08:00` as project time, seconds rounded to the minute. A zone, which plan
 * files do not have, is left out of account. Null for anything else, and for years outside 1900 to 2199.
 */
export function parseInstant(text: string | undefined): Instant | null {
  if (!text) return null;
  const match = DATE_TIME.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = [match[1], match[2], match[3], match[4] ?? 0, match[5] ?? 0].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59)
    return null;
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  return match[6] !== undefined && Number(match[6]) >= 30 ? minutes + 1 : minutes;
}

/** `2026-05-04T08:00:00` */
export function formatInstant(instant: Instant): string {
  return new Date(instant * 60_000).toISOString().slice(0, 19);
}
