import { describe, expect, test } from "vitest";
import { dayNumber } from "../document/civilDay.ts";
import { expandRecurrence, MOST_OCCURRENCES, type Recurrence } from "./expandRecurrence.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const text = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

function days(rule: Partial<Recurrence> & { first: number; last: number; type: number }): string[] {
  const whole: Recurrence = {
    period: 1,
    daysOfWeek: 0,
    monthItem: 0,
    monthPosition: 0,
    month: 0,
    monthDay: 1,
    occurrences: null,
    ...rule,
  };
  return expandRecurrence(whole).runs.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => text(from + at)),
  );
}

describe("recurring exceptions", () => {
  test("a run of days is one run", () => {
    expect(days({ type: 1, first: day("2026-12-24"), last: day("2026-12-26") })).toEqual([
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("every third day, ended by a count", () => {
    const rule = { type: 7, period: 3, first: day("2026-02-26"), last: day("2026-12-31"), occurrences: 3 };
    expect(days(rule)).toEqual(["2026-02-26", "2026-03-01", "2026-03-04"]);
  });

  test("every second week on Tuesday and Friday, weeks beginning on Sunday", () => {
    const rule = { type: 6, period: 2, daysOfWeek: 4 + 32, first: day("2026-05-06"), last: day("2026-05-31") };
    expect(days(rule)).toEqual(["2026-05-08", "2026-05-19", "2026-05-22"]);
  });

  test("the 31st of each month skips months without one", () => {
    const rule = { type: 4, monthDay: 31, first: day("2026-01-01"), last: day("2026-06-30") };
    expect(days(rule)).toEqual(["2026-01-31", "2026-03-31", "2026-05-31"]);
  });

  test.each([
    ["the second Monday", 4, 1, ["2026-05-11", "2026-06-08"]],
    ["the last Friday", 8, 4, ["2026-05-29", "2026-06-26"]],
    ["the first weekday", 1, 0, ["2026-05-01", "2026-06-01"]],
    ["the last weekend day", 2, 4, ["2026-05-31", "2026-06-28"]],
    ["the third day", 0, 2, ["2026-05-03", "2026-06-03"]],
  ])("%s of each month", (_, monthItem, monthPosition, expected) => {
    expect(days({ type: 5, monthItem, monthPosition, first: day("2026-05-01"), last: day("2026-06-30") })).toEqual(
      expected,
    );
  });

  test("25 December each year", () => {
    const rule = { type: 2, month: 11, monthDay: 25, first: day("2026-12-01"), last: day("2028-12-31") };
    expect(days(rule)).toEqual(["2026-12-25", "2027-12-25", "2028-12-25"]);
  });

  test("29 February only in leap years, and from the year after when the first year's day is past", () => {
    const rule = { type: 2, month: 1, monthDay: 29, first: day("2024-03-01"), last: day("2032-12-31") };
    expect(days(rule)).toEqual(["2028-02-29", "2032-02-29"]);
  });

  test("the first Tuesday of March each year", () => {
    const rule = {
      type: 3,
      month: 2,
      monthItem: 5,
      monthPosition: 0,
      first: day("2026-01-01"),
      last: day("2027-12-31"),
    };
    expect(days(rule)).toEqual(["2026-03-03", "2027-03-02"]);
  });

  test("a rule for all time is cut, and says so", () => {
    const rule: Recurrence = {
      type: 7,
      period: 2,
      first: dayNumber(1900, 0, 1),
      last: dayNumber(2199, 0, 1),
      daysOfWeek: 0,
      monthItem: 0,
      monthPosition: 0,
      month: 0,
      monthDay: 1,
      occurrences: null,
    };
    const { runs, cut } = expandRecurrence(rule);
    expect(cut).toBe(true);
    expect(runs).toHaveLength(MOST_OCCURRENCES);
  });

  test("a week rule without days gives none", () => {
    expect(days({ type: 6, first: day("2026-01-01"), last: day("2199-01-01") })).toEqual([]);
  });
});
