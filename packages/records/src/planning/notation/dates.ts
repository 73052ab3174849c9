import { MINUTES_PER_DAY, weekdayOf, type Instant } from "@gantry/engine";
import { dateWords, plainWord, type DateWords } from "./dateWords.ts";
import { read, unreadable, type Parsed } from "./parsed.ts";

/** What a typed date is read against. */
export interface DateContext {
  /** Day number of the reader's today. */
  today: number;
  /** Decides the order of day and month, and the names of months and weekdays (English ones are always read). */
  locale: string;
  /** 0 Sunday to 6 Saturday; 1 where left out. "next week" begins on it. */
  weekStart?: number;
}

/** A typed date. */
export interface TypedDate {
  day: number;
  /** Minutes after midnight; null when no time was typed. */
  minute: number | null;
}

const EXAMPLES = "Write 12 May, 2026-05-12 14:00, next tue, tomorrow or +3d.";
const TIME = /(?:^|[\sT,])(?:at\s+)?(\d{1,2})(?::(\d{2})(?::\d{2})?\s*(am|pm)?|\s*(am|pm))\s*$/i;

/**
 * Reads a date as people type it: `next tue` (the first one after today), `tue` (today or the coming one), `tomorrow`, `+3d` (calendar days from
 * today), `12 may`, `12.5.2026`, `5/12` by the order of the locale, `2026-05-12 14:00`. Without a year the nearest such day is meant.
 */
export function parseDate(text: string, context: DateContext): Parsed<TypedDate> {
  const source = text.trim();
  const time = timeAtEnd(source);
  if (time !== null && !time.ok) return time;
  const words = dateWords(context.locale);
  const dayText = (time ? source.slice(0, time.value.at) : source).replace(/,\s*$/, "").trim();
  const day = wordedDay(dayText, context, words) ?? shiftedDay(dayText, context) ?? statedDay(dayText, context, words);
  if (day === null)
    return unreadable({
      code: "date.unreadable",
      message: `"${source}" is no date. ${EXAMPLES}`,
      at: 0,
      length: text.length,
    });
  if (day === "missing")
    return unreadable({
      code: "date.missing",
      message: `The calendar has no day "${dayText}".`,
      at: 0,
      length: text.length,
    });
  return read({ day, minute: time ? time.value.minute : null });
}

/** The instant of a typed date; `minute` is taken where no time was typed. */
export function instantOfDate(date: TypedDate, minute: number): Instant {
  return date.day * MINUTES_PER_DAY + (date.minute ?? minute);
}

function timeAtEnd(source: string): Parsed<{ minute: number; at: number }> | null {
  const match = TIME.exec(source);
  if (!match || match.index === 0) return null;
  const [whole, hours = "", minutes = "0", suffix, bareSuffix] = match;
  const half = (suffix ?? bareSuffix)?.toLowerCase();
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "pm" ? 12 : 0);
  const wrong = hour > 23 || Number(minutes) > 59 || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12));
  if (wrong)
    return unreadable({
      code: "date.time",
      message: `"${whole.trim()}" is no time of the day. Write 14:00 or 2pm.`,
      at: match.index,
      length: whole.length,
    });
  return read({ minute: hour * 60 + Number(minutes), at: match.index });
}

const NEXT = /^(next|nächste[nrs]?)$/;
const LAST = /^(last|letzte[nrs]?|vorige[nrs]?)$/;
const COMING = /^(this|coming|diese[nrs]?|kommende[nrs]?)$/;

/** today, tomorrow, yesterday, tue, next tue, last tue, next week, next month. */
function wordedDay(text: string, { today, weekStart = 1 }: DateContext, words: DateWords): number | null {
  const [first = "", second, ...rest] = plainWord(text).split(/\s+/);
  if (rest.length > 0) return null;
  if (second === undefined) {
    if (first in NEAR) return today + NEAR[first as keyof typeof NEAR];
    const weekday = words.weekdays.get(first);
    return weekday === undefined ? null : today + distance(today, weekday);
  }
  const weekday = words.weekdays.get(second);
  if (NEXT.test(first)) {
    if (weekday !== undefined) return today + (distance(today, weekday) || 7);
    if (second === "week" || second === "woche") return today + (distance(today, weekStart) || 7);
    if (second === "month" || second === "monat") return firstOfMonthAfter(today);
  }
  if (weekday === undefined) return null;
  if (LAST.test(first)) return today - ((weekdayOf(today) - weekday + 7) % 7 || 7);
  return COMING.test(first) ? today + distance(today, weekday) : null;
}

const NEAR = {
  today: 0,
  now: 0,
  tomorrow: 1,
  yesterday: -1,
  heute: 0,
  jetzt: 0,
  morgen: 1,
  übermorgen: 2,
  gestern: -1,
  vorgestern: -2,
} as const;

const distance = (today: number, weekday: number) => (weekday - weekdayOf(today) + 7) % 7;

function firstOfMonthAfter(today: number): number {
  const date = new Date(today * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000;
}

const SHIFT =
  /^(?:([+-])\s*|(in)\s+)(\d+)\s*(d|days?|t|tagen?|w|wo|wks?|weeks?|wochen?|mo|months?|monat(?:en?)?|y|years?|j|jahr(?:en?)?)$/i;

/** +3d, -2w, in 3 days: calendar time from today. */
function shiftedDay(text: string, { today }: DateContext): number | "missing" | null {
  const match = SHIFT.exec(text);
  if (!match) return null;
  const count = Number(match[3]) * (match[1] === "-" ? -1 : 1);
  const unit = (match[4] as string).toLowerCase();
  if (/^[dt]/.test(unit)) return withinCalendar(today + count);
  if (unit.startsWith("w")) return withinCalendar(today + count * 7);
  const date = new Date(today * 86_400_000);
  const months = /^[yj]/.test(unit) ? count * 12 : count;
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  // 31 January and a month is the last of February.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return withinCalendar(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000);
}

/** Years 1 to 9999, which is what the wire can write. */
function withinCalendar(day: number): number | "missing" {
  return day >= -719_162 && day <= 2_932_896 ? day : "missing";
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{1,2})\.?$/;

/** A date that names its day and month. A weekday before it is passed over. */
function statedDay(text: string, context: DateContext, words: DateWords): number | "missing" | null {
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) return dayOfDate({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const plain = withoutWeekday(text, words);
  const numbers = NUMBERS.exec(plain);
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[2])];
    // Dots are written day first everywhere.
    const dayFirst = words.dayFirst || plain.includes(".");
    return dated({ day: dayFirst ? a : b, month: dayFirst ? b : a, year: numbers[3] }, context);
  }
  return monthNamed(plain, context, words);
}

function withoutWeekday(text: string, words: DateWords): string {
  const match = /^(\p{L}+\.?),?\s+(.+)$/u.exec(text);
  return match && words.weekdays.has(plainWord(match[1] as string)) ? (match[2] as string) : text;
}

/** 12 may, may 12, 12. Mai 2026, May 12th, 2026, 12 de mayo de 2026. */
function monthNamed(text: string, context: DateContext, words: DateWords): number | "missing" | null {
  const pieces = text.split(/[\s,/-]+/).filter((piece) => piece !== "" && !/^(of|de|del|the)$/i.test(piece));
  const at = pieces.findIndex((piece) => words.months.has(plainWord(piece)));
  if (at < 0 || pieces.length < 2 || pieces.length > 3) return null;
  const month = words.months.get(plainWord(pieces[at] as string)) as number;
  const [first = "", second] = pieces
    .filter((_, index) => index !== at)
    .map((piece) => piece.replace(/(?:\.|st|nd|rd|th|er|º|\.º)$/i, ""));
  const [day, year] = /^\d{4}$/.test(first) ? [second, first] : [first, second];
  if (day === undefined || !/^\d{1,2}$/.test(day) || !(year === undefined || /^(\d{2}|\d{4})$/.test(year))) return null;
  return dated({ day: Number(day), month, year }, context);
}

function dated(
  { day, month, year }: { day: number; month: number; year: string | undefined },
  { today }: DateContext,
): number | "missing" {
  if (year !== undefined)
    return dayOfDate({ day, month, year: year.length === 2 ? centuryOf(Number(year)) : Number(year) });
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  const candidates = [0, 1, -1]
    .map((shift) => dayOfDate({ day, month, year: thisYear + shift }))
    .filter((each) => each !== "missing");
  // 29 February is looked for further away.
  if (candidates.length === 0)
    return (
      [2, 3, 4].map((shift) => dayOfDate({ day, month, year: thisYear + shift })).find((each) => each !== "missing") ??
      "missing"
    );
  return candidates.reduce((best, each) => (Math.abs(each - today) < Math.abs(best - today) ? each : best));
}

const centuryOf = (year: number) => (year < 80 ? 2000 : 1900) + year;

function dayOfDate({ year, month, day }: { year: number; month: number; day: number }): number | "missing" {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 : "missing";
}

/** Writes a date in the locale so that it reads back the same, with the time unless `minute` is what goes without saying. */
export function formatTypedDate(
  instant: Instant,
  { locale, minute }: { locale: string; minute: number | null },
): string {
  const date = new Date(instant * 60_000);
  const day = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  }).format(date);
  const minutes = ((instant % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return minutes === minute ? day : `${day} ${date.toISOString().slice(11, 16)}`;
}
