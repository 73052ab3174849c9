import { textFromInstant, textFromDay } from "@gantry/records";
import { MINUTES_PER_DAY, type Instant } from "@gantry/engine";

const FIRST = Date.UTC(1, 0, 1) / 60_000;
const LAST = Date.UTC(6000, 0, 1) / 60_000;
const MAX_INT = 2_147_483_647;

/** A point in project time as the wire writes it; what lies outside of the calendar becomes null. */
export function wireInstant(instant: Instant | null | undefined): string | null {
  if (instant === null || instant === undefined || !Number.isFinite(instant)) return null;
  const minute = Math.round(instant);
  return minute < FIRST || minute > LAST ? null : textFromInstant(minute);
}

/** A day number as the wire writes it. */
export function wireDay(day: number): string {
  return textFromDay(Math.min(Math.max(day, FIRST / MINUTES_PER_DAY), LAST / MINUTES_PER_DAY));
}

/** Whole minutes, not negative. */
export function wireMinutes(minutes: number | null | undefined): number | null {
  return minutes === null || minutes === undefined || !Number.isFinite(minutes)
    ? null
    : Math.min(Math.max(Math.round(minutes), 0), MAX_INT);
}

/** A ratio from 0 to `most`. */
export function wireRatio(ratio: number | null | undefined, most = 1): number | null {
  return ratio === null || ratio === undefined || !Number.isFinite(ratio) ? null : Math.min(Math.max(ratio, 0), most);
}

/** Text no longer than the field takes; PostgreSQL keeps no NUL. */
export function wireText(text: string, most: number): string {
  const clean = text.replaceAll("\u0000", "");
  return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`;
}
