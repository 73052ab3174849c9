import type { Activity } from "@gantry/engine";
import { expect, test } from "vitest";
import { outlineRows } from "./outlineRows.ts";

const activity = (id: string, parentId: string | null): Activity => ({
  id,
  name: id,
  parentId,
  kind: "task",
  duration: 0,
  calendarId: null,
});
const shown = (activities: Activity[]) =>
  outlineRows(activities).map((row) => `${row.number} ${row.activity.id}${row.hasChildren ? " +" : ""}`);

test("children follow their parent, whatever order they came in", () => {
  expect(shown([activity("c", "a"), activity("a", null), activity("b", null), activity("d", "c")])).toEqual([
    "1 a +",
    "1.1 c +",
    "1.1.1 d",
    "2 b",
  ]);
});

test("an unknown parent is the top; a loop of parents is cut once and loses nobody", () => {
  expect(shown([activity("a", "gone"), activity("x", "y"), activity("y", "x")])).toEqual(["1 a", "2 x +", "2.1 y"]);
});
