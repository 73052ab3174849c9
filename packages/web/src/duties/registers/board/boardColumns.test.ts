import { expect, test } from "vitest";
import { boardColumns } from "./boardColumns.ts";

const row = (id: string, state: string | null, cost: number | null) => ({ id, version: 1, state, cost });
const choices = [
  { value: "open", label: "Open" },
  { value: "closed", label: "Closed" },
];

test("rows stand in the column of their value, with a sum per column", () => {
  const rows = [row("a", "open", 5), row("b", "closed", null), row("c", "open", 7)];
  const columns = boardColumns(rows, { field: "state", choices, emptyLabel: null, summed: "cost" });
  expect(columns.map(({ value, rows: of, sum }) => [value, of.map(({ id }) => id), sum])).toEqual([
    ["open", ["a", "c"], 12],
    ["closed", ["b"], 0],
  ]);
});

test("rows without a value have a column of their own where they may be", () => {
  const columns = boardColumns([row("a", null, 1)], { field: "state", choices, emptyLabel: "None", summed: null });
  expect(columns[0]).toMatchObject({ label: "None", sum: null, rows: [{ id: "a" }] });
});
