import { describe, expect, test } from "vitest";
import { at, blockOf, keptCursor, moved, type Move } from "./gridSelection.ts";

const size = { lines: 10, columns: 3 };
const go = (from: { line: number; column: number }, move: Move, extend = false) =>
  moved(at(from.line, from.column), move, size, { extend, page: 4 });

describe("moved", () => {
  test.each<[Move, number, number]>([
    ["up", 1, 1],
    ["down", 3, 1],
    ["left", 2, 0],
    ["right", 2, 2],
    ["pageUp", 0, 1],
    ["pageDown", 6, 1],
    ["lineStart", 2, 0],
    ["lineEnd", 2, 2],
    ["first", 0, 0],
    ["last", 9, 2],
  ])("%s", (move, line, column) => {
    expect(go({ line: 2, column: 1 }, move)).toEqual(at(line, column));
  });
  test("Tab goes on in the next line, and back", () => {
    expect(go({ line: 2, column: 2 }, "next")).toEqual(at(3, 0));
    expect(go({ line: 3, column: 0 }, "previous")).toEqual(at(2, 2));
    expect(go({ line: 9, column: 2 }, "next")).toEqual(at(9, 2));
  });
  test("with Shift the anchor stays", () => {
    expect(blockOf(go({ line: 2, column: 1 }, "down", true))).toEqual({ top: 2, bottom: 3, left: 1, right: 1 });
  });
});

describe("keptCursor", () => {
  const lines = ["a", "x", "b", "c"];
  const kept = (active: string, line: number) =>
    keptCursor(at(line, 0), { active, anchor: active }, (key) => lines.indexOf(key), { lines: 4, columns: 1 });
  test("follows its row when another came before it", () => {
    expect(kept("b", 1)).toEqual(at(2, 0));
  });
  test("stays in its place when its row is gone", () => {
    expect(kept("gone", 3)).toEqual(at(3, 0));
    expect(kept("gone", 9)).toEqual(at(3, 0));
  });
});
