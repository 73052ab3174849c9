import { dayFromText } from "@gantry/records";
import { expect, test } from "vitest";
import { monthsOf, spanOf, spanOfAll } from "./timeSpan.ts";

const day = (text: string) => dayFromText(text) ?? 0;

test("a row covers the days from its first to its last date", () => {
  const row = { start: "2026-05-04T08:00", finish: "2026-05-06T17:00", due: "2026-05-01" };
  expect(spanOf(row, ["start", "finish"])).toEqual({ from: day("2026-05-04"), to: day("2026-05-07") });
  expect(spanOf(row, ["due", "due"])).toEqual({ from: day("2026-05-01"), to: day("2026-05-02") });
  expect(spanOf({ start: null, finish: null }, ["start", "finish"])).toBeNull();
});

test("a span is told in months", () => {
  expect(
    monthsOf({ from: day("2026-04-20"), to: day("2026-06-03") }).map(({ month, from, to }) => [month, to - from]),
  ).toEqual([
    ["2026-04", 11],
    ["2026-05", 31],
    ["2026-06", 2],
  ]);
});

test("all spans and today are in sight", () => {
  const today = day("2026-05-12");
  const all = spanOfAll([{ from: day("2026-01-01"), to: day("2026-09-01") }], today);
  expect(all.from).toBeLessThan(day("2026-01-01"));
  expect(all.to).toBeGreaterThan(day("2026-09-01"));
  expect(spanOfAll([], today).from).toBeLessThan(today);
});
