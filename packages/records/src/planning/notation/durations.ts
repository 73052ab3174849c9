import { read, unreadable, type Parsed } from "./parsed.ts";

/** What people mean by a day, a week and a month of work, in minutes. */
export interface WorkUnits {
  minutesPerDay: number;
  minutesPerWeek: number;
  minutesPerMonth: number;
}

/** A typed length of time. */
export interface TypedDuration {
  minutes: number;
  /** Counted on the clock instead of the calendar. */
  elapsed: boolean;
  /** A guess: typed with a question mark. */
  estimated: boolean;
}

type Unit = "m" | "h" | "d" | "w" | "mo";

const NAMES: readonly (readonly [Unit, readonly string[]])[] = [
  ["m", ["m", "min", "mins", "minute", "minutes", "minuten"]],
  ["h", ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"]],
  ["d", ["d", "dy", "dys", "day", "days", "t", "tg", "tag", "tage", "tagen"]],
  ["w", ["w", "wk", "wks", "week", "weeks", "wo", "woche", "wochen"]],
  ["mo", ["mo", "mon", "mons", "month", "months", "monat", "monate", "monaten"]],
];
/** Units as they are written, for working and for elapsed time ("fortlaufend" in German). */
const WRITTEN = {
  en: { d: "d", h: "h", m: "m", elapsed: "e", gap: "", point: "." },
  de: { d: "t", h: "h", m: "min", elapsed: "f", gap: " ", point: "," },
} as const;
const UNITS = new Map(NAMES.flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));
const ELAPSED: Record<Unit, number> = { m: 1, h: 60, d: 1440, w: 10_080, mo: 43_200 };
const LONGEST = 2_147_483_647;
const EXAMPLES = "Write 5d, 2w, 3h, 90m or 1mo; 3ed for elapsed days; 5d? for a guess.";

/** One number with its unit: "1.5d", "2 weeks", "3ed". The unit may be left out. */
const LENGTH = /(\d+(?:[.,]\d+)?|[.,]\d+)\s*([a-z]*)/iy;

/** Reads "5d", "1.5d", "2w 3d", "90m", "3ed" (elapsed), "5d?" (estimated), German "5 t", "1,5 Wo", "3 ft" too. A bare number counts days. */
export function parseDuration(text: string, units: WorkUnits): Parsed<TypedDuration> {
  const source = text.trimEnd();
  const estimated = source.endsWith("?");
  const end = estimated ? source.length - 1 : source.length;
  let at = skipSpace(source, 0, end);
  if (at === end)
    return unreadable({ code: "duration.empty", message: `A duration is missing. ${EXAMPLES}`, at, length: 0 });
  let minutes = 0;
  let elapsed: boolean | null = null;
  while (at < end) {
    const part = lengthAt(source.slice(0, end), at, units);
    if (!part.ok) return part;
    if (elapsed !== null && elapsed !== part.value.elapsed) {
      return unreadable({
        code: "duration.mixed",
        message: "Working time and elapsed time cannot be added. Write one of them.",
        at,
        length: part.value.end - at,
      });
    }
    elapsed = part.value.elapsed;
    minutes += part.value.minutes;
    at = skipSpace(source, part.value.end, end);
  }
  if (minutes > LONGEST)
    return unreadable({
      code: "duration.long",
      message: `"${source}" is longer than a plan can hold.`,
      at: 0,
      length: end,
    });
  return read({ minutes: Math.round(minutes), elapsed: elapsed ?? false, estimated });
}

export interface LengthAt {
  minutes: number;
  elapsed: boolean;
  /** Position after it. */
  end: number;
}

/** Reads one number with its unit at a position. */
export function lengthAt(text: string, at: number, units: WorkUnits): Parsed<LengthAt> {
  LENGTH.lastIndex = at;
  const match = LENGTH.exec(text);
  if (!match) {
    const found = /^\S+/.exec(text.slice(at))?.[0] ?? "";
    return unreadable({
      code: "duration.number",
      message: `"${found}" does not begin with a number. ${EXAMPLES}`,
      at,
      length: found.length,
    });
  }
  const [whole, digits = "", name = ""] = match;
  const { unit, elapsed } = unitOf(name === "" ? "d" : name);
  if (unit === undefined) {
    return unreadable({
      code: "duration.unit",
      message: `"${name}" is no unit of time. ${EXAMPLES}`,
      at: at + whole.length - name.length,
      length: name.length,
    });
  }
  const count = Number(digits.replace(",", "."));
  return read({
    minutes: count * (elapsed ? ELAPSED[unit] : workMinutes(unit, units)),
    elapsed,
    end: at + whole.length,
  });
}

/** Whether a word names a unit of time: "d", "weeks", "eh". */
export const isUnit = (name: string): boolean => unitOf(name).unit !== undefined;

function unitOf(name: string): { unit: Unit | undefined; elapsed: boolean } {
  const word = name.toLowerCase();
  const plain = UNITS.get(word);
  const elapsed = plain === undefined && /^[ef]/.test(word);
  return { unit: elapsed ? UNITS.get(word.slice(1)) : plain, elapsed };
}

function workMinutes(unit: Unit, units: WorkUnits): number {
  return { m: 1, h: 60, d: units.minutesPerDay, w: units.minutesPerWeek, mo: units.minutesPerMonth }[unit];
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** Writes a duration so that it reads back to the same minutes: in days where they come out even to a hundredth, else in hours, else in minutes. */
export function formatDuration(duration: TypedDuration, units: WorkUnits, language: "en" | "de" = "en"): string {
  const { minutes, elapsed, estimated } = duration;
  const perDay = elapsed ? ELAPSED.d : units.minutesPerDay;
  const [count, unit] = isEven(minutes, perDay)
    ? ([minutes / perDay, "d"] as const)
    : isEven(minutes, 60)
      ? ([minutes / 60, "h"] as const)
      : ([minutes, "m"] as const);
  const words = WRITTEN[language];
  const number = trimmed(count).replace(".", words.point);
  return `${number}${words.gap}${elapsed ? words.elapsed : ""}${words[unit]}${estimated ? "?" : ""}`;
}

/** Writes working time in the unit given, rounded to a hundredth of it: sums, which stand beside each other and are not read back. */
export function formatInUnit(minutes: number, unit: "d" | "h" | "m", units: WorkUnits): string {
  return `${trimmed(minutes / workMinutes(unit, units))}${WRITTEN.en[unit]}`;
}

/** The count written with two decimals gives the minutes back. */
function isEven(minutes: number, per: number): boolean {
  return Math.abs(Number((minutes / per).toFixed(2)) * per - minutes) < 1e-6;
}

function trimmed(count: number): string {
  return String(Number(count.toFixed(2)));
}
