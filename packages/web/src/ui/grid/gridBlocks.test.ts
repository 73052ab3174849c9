import { describe, expect, test } from "vitest";
import { clearedCells, filledDown, pastedCells, textsOf } from "./gridBlocks.ts";
import type { CellAt, GridColumn, GridLine } from "./gridColumn.ts";

interface Row {
  id: string;
  a: string;
  b: string;
}

const editor = () => null;
const column = (id: "a" | "b", written = true): GridColumn<Row> => ({
  id,
  header: id,
  width: 100,
  text: (row) => row[id],
  ...(written ? { editor } : {}),
});
const columns = [column("a"), column("b")];
const line = (id: string): GridLine<Row> => ({
  kind: "row",
  key: id,
  number: 1,
  row: { id, a: `${id}a`, b: `${id}b` },
});
const lines = [line("1"), line("2"), line("3")];
const told = (cells: CellAt<Row>[]) =>
  cells.map(({ row, column: of, cell }) => `${row.id}${of.id}=${"text" in cell ? cell.text : "?"}`);

test("a block is copied row by row", () => {
  expect(textsOf(lines, columns, { top: 0, bottom: 1, left: 0, right: 1 })).toEqual([
    ["1a", "1b"],
    ["2a", "2b"],
  ]);
});

test("filling down repeats the first line, and needs one below it", () => {
  expect(told(filledDown(lines, columns, { top: 0, bottom: 2, left: 1, right: 1 }))).toEqual(["2b=1b", "3b=1b"]);
  expect(filledDown(lines, columns, { top: 1, bottom: 1, left: 0, right: 1 })).toEqual([]);
});

test("what nobody may write is left alone", () => {
  expect(
    told(clearedCells(lines, [column("a"), column("b", false)], { top: 0, bottom: 0, left: 0, right: 1 })),
  ).toEqual(["1a="]);
});

describe("pasting", () => {
  const paste = (pasted: string[][], block = { top: 1, bottom: 1, left: 0, right: 0 }) =>
    pastedCells(lines, columns, { block, pasted });
  test("goes on from the active cell", () => {
    expect(told(paste([["x", "y"]]).cells)).toEqual(["2a=x", "2b=y"]);
  });
  test("gives back the lines below the last row", () => {
    const { cells, below } = paste([["x"], ["y"], ["z"]]);
    expect(told(cells)).toEqual(["2a=x", "3a=y"]);
    expect(below).toEqual([["z"]]);
  });
  test("one text fills the whole selection", () => {
    expect(told(paste([["x"]], { top: 0, bottom: 2, left: 1, right: 1 }).cells)).toEqual(["1b=x", "2b=x", "3b=x"]);
  });
  test("what is too wide for the columns is left out", () => {
    expect(told(paste([["x", "y", "z"]]).cells)).toEqual(["2a=x", "2b=y"]);
  });
});
