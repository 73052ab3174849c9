import type { Row, organisation } from "@gantry/records";

const FIRST = { sunday: 0, monday: 1, saturday: 6 } as const;

/** Weekday numbers (0 Sunday) in the order in which the organisation's week runs. */
export function weekdaysFrom(weekStart: Row<typeof organisation>["weekStart"]): number[] {
  return Array.from({ length: 7 }, (_, index) => (FIRST[weekStart] + index) % 7);
}

/** 4 January 1970 was a Sunday. */
export function weekdayName(weekday: number, locale: string, style: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format((3 + weekday) * 86_400_000);
}
