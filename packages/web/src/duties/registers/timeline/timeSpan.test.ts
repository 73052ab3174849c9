import { dayFromText } from "@gantry/records";
import { expect, test } from "vitest";
import { handlesOf, monthsOf, movedDates, spanOf, spanOfAll } from "./timeSpan.ts";

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

test("a bar moves as a whole or by an end, at the same time of day, and never turns round", () => {
  const row = { start: "2026-05-04T08:00", finish: "2026-05-06T17:00", due: "2026-05-01" };
  const fields = ["start", "finish"] as const;
  expect(movedDates(row, fields, { handle: "both", by: -4 })).toEqual({
    start: "2026-04-30T08:00",
    finish: "2026-05-02T17:00",
  });
  expect(movedDates(row, fields, { handle: "to", by: 1 })).toEqual({ finish: "2026-05-07T17:00" });
  expect(movedDates(row, fields, { handle: "from", by: 3 })).toBeNull();
  expect(movedDates(row, ["due", "due"], { handle: "both", by: 2 })).toEqual({ due: "2026-05-03" });
  expect(movedDates({ start: null, finish: null }, fields, { handle: "both", by: 2 })).toBeNull();
});

test("only what may be written is a handle", () => {
  expect(handlesOf(["start", "finish"], () => true)).toEqual(["both", "from", "to"]);
  expect(handlesOf(["start", "finish"], (name) => name === "finish")).toEqual(["to"]);
  expect(handlesOf(["due", "due"], () => true)).toEqual(["both"]);
  expect(handlesOf(["due", "due"], () => false)).toEqual([]);
});
