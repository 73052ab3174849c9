import { describe, expect, it } from "vitest";
import { GUTTER, NOTHING_SELECTED, selectCell, selectedRange, toggleRow } from "./selectionModel.ts";

const rows = ["a", "b", "c", "d"];
const positionOf = (id: string | null) => (id === null ? -1 : rows.indexOf(id));
const range = (state: Parameters<typeof selectedRange>[0]) => selectedRange(state, positionOf, 5);

describe("selection", () => {
  it("is one cell after a click", () => {
    expect(range(selectCell(NOTHING_SELECTED, { row: "b", column: 2 }))).toEqual({
      positions: [1],
      fromColumn: 2,
      toColumn: 3,
    });
  });

  it("grows from the anchor in either direction", () => {
    const start = selectCell(NOTHING_SELECTED, { row: "c", column: 3 });
    expect(range(selectCell(start, { row: "a", column: 1, extend: true }))).toEqual({
      positions: [0, 1, 2],
      fromColumn: 1,
      toColumn: 4,
    });
    const turned = selectCell(selectCell(start, { row: "a", column: 1, extend: true }), {
      row: "d",
      column: 4,
      extend: true,
    });
    expect(range(turned)).toEqual({ positions: [2, 3], fromColumn: 3, toColumn: 5 });
  });

  it("takes whole rows by their numbers", () => {
    const state = selectCell(selectCell(NOTHING_SELECTED, { row: "a", column: GUTTER }), {
      row: "b",
      column: GUTTER,
      extend: true,
    });
    expect(range(state)).toEqual({ positions: [0, 1], fromColumn: 0, toColumn: 0 });
  });

  it("adds rows and takes them away one by one, but never the last", () => {
    const one = selectCell(NOTHING_SELECTED, { row: "a", column: 1 });
    const two = toggleRow(one, "c", new Set(["a"]));
    expect(range(two).positions).toEqual([0, 2]);
    const back = toggleRow(two, "c", new Set(["a", "c"]));
    expect(range(back).positions).toEqual([0]);
    expect(range(toggleRow(back, "a", new Set(["a"]))).positions).toEqual([0]);
  });

  it("forgets rows that are gone", () => {
    const state = selectCell(selectCell(NOTHING_SELECTED, { row: "gone", column: 0 }), {
      row: "b",
      column: 1,
      extend: true,
    });
    expect(range(state).positions).toEqual([1]);
  });
});
