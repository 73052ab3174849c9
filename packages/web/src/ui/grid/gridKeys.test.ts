import { expect, test } from "vitest";
import { gridCommand } from "./gridKeys.ts";

const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  gridCommand({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("typing a character begins with it, Enter and F2 with what stands in the cell", () => {
  expect(press("x")).toEqual({ kind: "edit", typed: "x" });
  expect(press("Enter")).toEqual({ kind: "edit", typed: null });
  expect(press("F2")).toEqual({ kind: "edit", typed: null });
});

test("Shift extends, Ctrl goes to the end", () => {
  expect(press("ArrowDown", { shiftKey: true })).toEqual({ kind: "move", move: "down", extend: true });
  expect(press("ArrowDown", { ctrlKey: true, shiftKey: true })).toEqual({ kind: "move", move: "last", extend: true });
});

test.each([
  ["d", "fillDown"],
  ["z", "undo"],
  ["y", "redo"],
  ["a", "checkAll"],
])("Ctrl+%s", (key, kind) => {
  expect(press(key, { ctrlKey: true })).toEqual({ kind });
});

test("leaves the browser and the page their keys", () => {
  expect(press("c", { ctrlKey: true })).toBeNull();
  expect(press("k", { ctrlKey: true })).toBeNull();
  expect(press("F5")).toBeNull();
  expect(press("ArrowUp", { altKey: true })).toBeNull();
});
