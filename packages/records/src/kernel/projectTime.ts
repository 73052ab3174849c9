import { MINUTES_PER_DAY, type Instant } from "@gantry/engine";

/** Project time on the wire: wall clock without a zone, to the minute, e.g. "2026-05-12T08:00". */
const INSTANT_TEXT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Years that project time reaches: their minutes fit a 32-bit column, and `Date.UTC` takes none of them for one of 1900. */
const FIRST_YEAR = 100;
const LAST_YEAR = 6000;

/** Reads "2026-05-12T08:00"; null when the text is no date of the calendar ("2026-02-30T08:00") from the year 100 to 6000. */
export function instantFromText(text: string): Instant | null {
  const match = INSTANT_TEXT.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  const exists =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60;
  return exists ? milliseconds / 60_000 + hour * 60 + minute : null;
}

/** Writes project time as "2026-05-12T08:00". */
export function textFromInstant(instant: Instant): string {
  return new Date(instant * 60_000).toISOString().slice(0, 16);
}

/** Day number (days since 1970-01-01) of "2026-05-12"; null when no such day exists. */
export function dayFromText(text: string): number | null {
  const instant = instantFromText(`${text}T00:00`);
  return instant === null ? null : instant / MINUTES_PER_DAY;
}

/** Writes a day number as "2026-05-12". */
export function textFromDay(day: number): string {
  return textFromInstant(day * MINUTES_PER_DAY).slice(0, 10);
}
