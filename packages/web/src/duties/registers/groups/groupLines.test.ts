import { expect, test } from "vitest";
import { groupLines } from "./groupLines.ts";

const row = (id: string, state: string | null) => ({ id, version: 1, state });
const rows = [row("a", "open"), row("b", "open"), row("c", null)];
const group = (value: string | null, count: number, cost: number) => ({
  value,
  label: null,
  count,
  sums: { cost },
  ranges: {},
});
const counted = [group("open", 2, 12), group("done", 30, 7), group(null, 1, 1)];
const lines = (more: Partial<Parameters<typeof groupLines>[1]> = {}) =>
  groupLines(rows, {
    valueOf: (each) => each["state"],
    groups: counted,
    labelOf: ({ value }) => String(value ?? "none"),
    sumsOf: ({ cost }) => `cost ${cost}`,
    closed: new Set(),
    hasMore: false,
    ...more,
  }).map((line) =>
    line.kind === "group" ? `${line.label} ${line.count} ${line.sums}`.trim() : `${line.key}${line.number}`,
  );

test("headings tell what the server counted, also of rows that are not loaded", () => {
  expect(lines()).toEqual(["open 2 cost 12", "a1", "b2", "done 30 cost 7", "none 1 cost 1", "c3"]);
});

test("rows of a group that is closed are left out", () => {
  expect(lines({ closed: new Set(['group "open"']) })).toEqual([
    "open 2 cost 12",
    "done 30 cost 7",
    "none 1 cost 1",
    "c1",
  ]);
});

test("a group the server does not tell of stands where its first row is", () => {
  expect(lines({ groups: [group("open", 2, 12)] })).toEqual(["open 2 cost 12", "a1", "b2", "none 1", "c3"]);
});

test("headings go as far as rows are loaded, and over closed groups after those", () => {
  const some = {
    hasMore: true,
    groups: [group("open", 2, 12), group(null, 5, 1), group("late", 9, 3), group("last", 4, 1)],
  };
  expect(lines(some)).toEqual(["open 2 cost 12", "a1", "b2", "none 5 cost 1", "c3"]);
  expect(lines({ ...some, closed: new Set(['group "late"']) }).slice(-1)).toEqual(["late 9 cost 3"]);
});

test("where only the server knows the values, rows are counted off", () => {
  const groups = [group("x", 1, 2), group("y", 2, 3)];
  expect(lines({ groups, valueOf: undefined })).toEqual(["x 1 cost 2", "a1", "y 2 cost 3", "b2", "c3"]);
});
