import { expect, test } from "vitest";
import { placeAfter } from "./matrixPlace.ts";

const size = { rows: 3, columns: 2 };

test("arrows lead to the next cell, and stay at the edge", () => {
  expect(placeAfter("ArrowDown", { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 });
  expect(placeAfter("ArrowRight", { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
  expect(placeAfter("ArrowUp", { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
  expect(placeAfter("ArrowDown", { row: 2, column: 0 }, size)).toEqual({ row: 2, column: 0 });
});

test("Home and End lead along the line, other keys nowhere", () => {
  expect(placeAfter("End", { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 1 });
  expect(placeAfter("Home", { row: 1, column: 1 }, size)).toEqual({ row: 1, column: 0 });
  expect(placeAfter("x", { row: 1, column: 1 }, size)).toBeNull();
});
