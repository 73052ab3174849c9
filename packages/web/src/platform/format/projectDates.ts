import { dayFromText, instantFromText } from "@gantry/records";

/** Ways of showing a date; `Intl` knows how each is written in a locale. */
const styles = {
  day: { day: "numeric", month: "short", year: "numeric" },
  dayOfWeek: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  dayShort: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  dayTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, style: DateStyle, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...styles[style], ...(timeZone ? { timeZone } : {}) });
  formatters.set(key, made);
  return made;
}

/** Shows project time ("2026-05-12T08:00", a day, or minutes) in a locale. It bears no zone and is never shifted. */
export function formatProjectDate(value: string | number, locale: string, style: DateStyle = "day"): string {
  const minutes =
    typeof value === "number" ? value : (instantFromText(value) ?? (dayFromText(value) ?? Number.NaN) * 1440);
  if (Number.isNaN(minutes)) return String(value);
  return formatter(locale, style, "UTC").format(minutes * 60_000);
}

/** Shows a moment of the real world (ISO, UTC) in the reader's zone. */
export function formatMoment(
  iso: string,
  locale: string,
  timeZone: string | undefined,
  style: DateStyle = "dayTime",
): string {
  return formatter(locale, style, timeZone).format(new Date(iso));
}
