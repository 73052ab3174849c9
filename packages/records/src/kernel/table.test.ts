import { describe, expect, it } from "vitest";
import { rowsOfTable, tableOfRows } from "./table.ts";

describe("tables by columns", () => {
  it("gives back the rows they were made of", () => {
    const rows = [
      { id: "a", version: 1, deadline: null },
      { id: "b", version: 4, deadline: "2026-05-12T08:00" },
    ];
    expect(rowsOfTable(tableOfRows(rows))).toEqual(rows);
  });

  it("is empty for no rows", () => {
    expect(tableOfRows([])).toEqual({ count: 0, columns: {} });
    expect(rowsOfTable({ count: 0, columns: {} })).toEqual([]);
  });
});
