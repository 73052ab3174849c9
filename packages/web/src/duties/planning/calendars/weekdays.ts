import { type Row, type organisation, weekdayOfStart } from "@gantry/records";

/** Weekday numbers (0 Sunday) in the order in which the organisation's week runs. */
export function weekdaysFrom(weekStart: Row<typeof organisation>["weekStart"]): number[] {
  return Array.from({ length: 7 }, (_, index) => (weekdayOfStart[weekStart] + index) % 7);
}

/** 4 January 1970 was a Sunday. */
export function weekdayName(weekday: number, locale: string, style: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format((3 + weekday) * 86_400_000);
}
