import { expect, test } from "vitest";
import { groupLines } from "./groupLines.ts";

const row = (id: string, state: string | null, cost: number) => ({ id, version: 1, state, cost });
const rows = [row("a", "open", 5), row("b", "open", 7), row("c", null, 1)];
const lines = (collapsed: readonly string[] = [], hasMore = false) =>
  groupLines(rows, {
    by: "state",
    show: (value) => String(value ?? "none"),
    summed: ["cost"],
    tell: (field, sum) => `${field} ${sum}`,
    collapsed: new Set(collapsed),
    hasMore,
  }).map((line) => (line.kind === "group" ? `${line.label} ${line.count} ${line.sums}`.trim() : line.key));

test("a heading with count and sum stands where the value changes", () => {
  expect(lines()).toEqual(["open 2 cost 12", "a", "b", "none 1 cost 1", "c"]);
});

test("rows of a group that is closed are left out", () => {
  expect(lines(['group "open"'])).toEqual(["open 2 cost 12", "none 1 cost 1", "c"]);
});

test("the last group tells no sum while it may have more rows", () => {
  expect(lines([], true)).toEqual(["open 2 cost 12", "a", "b", "none 1+", "c"]);
});
