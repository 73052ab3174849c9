import { expect, test } from "vitest";
import { dayInterval } from "./dayInterval.ts";

test.each([
  ["today", "monday", "2026-11-22", "2026-11-22"],
  ["thisWeek", "monday", "2026-11-16", "2026-11-22"],
  ["thisWeek", "sunday", "2026-11-22", "2026-11-28"],
  ["thisWeek", "saturday", "2026-11-21", "2026-11-27"],
  ["lastweek", "monday", "2026-11-09", "2026-11-15"],
  ["nextWeek", "monday", "2026-11-23", "2026-11-29"],
  ["thisMonth", "monday", "2026-11-01", "2026-11-30"],
  ["lastMonth", "monday", "2026-10-01", "2026-10-31"],
  ["nextMonth", "monday", "2026-12-01", "2026-12-31"],
  ["thisQuarter", "monday", "2026-10-01", "2026-12-31"],
  ["nextQuarter", "monday", "2027-01-01", "2027-03-31"],
  ["lastYear", "monday", "2025-01-01", "2025-12-31"],
  ["2024-02", "monday", "2024-02-01", "2024-02-29"],
  ["2026", "monday", "2026-01-01", "2026-12-31"],
] as const)("%s in a week from %s on", (text, weekStart, first, last) => {
  expect(dayInterval(text, "2026-11-22", weekStart)).toEqual({ first, last });
});

test.each(["2026-13", "0000", "9999", "6001", "week", "thisDay", ""])("%s is none", (text) => {
  expect(dayInterval(text, "2026-11-22", "monday")).toBeNull();
});

test("what project time does not reach is none", () => {
  expect(dayInterval("nextYear", "6000-06-01", "monday")).toBeNull();
});
