import { expect, test } from "vitest";
import { placeOf, positionOf, stepped, type DropZone, type Step } from "./dropPlaces.ts";

const lists: DropZone[] = [
  { id: "sprint", items: ["a", "b"], row: "sprint" },
  { id: "backlog", items: ["c", "d"], row: "backlog" },
];
const columns: DropZone[] = [
  { id: "open", items: ["a"], row: "lane" },
  { id: "done", items: ["b"], row: "lane" },
  { id: "other", items: [], row: "next lane" },
];
const walk = (zones: DropZone[], id: string, order: "ordered" | "byZone", ...steps: Step[]) =>
  steps.reduce((place, step) => stepped(zones, id, place, { step, order }), placeOf(zones, id)!);

test("an item goes down its list and into the next", () => {
  expect(walk(lists, "a", "ordered", "down")).toEqual({ zone: "sprint", before: null });
  expect(walk(lists, "a", "ordered", "down", "down")).toEqual({ zone: "backlog", before: "c" });
  expect(walk(lists, "a", "ordered", "down", "down", "down")).toEqual({ zone: "backlog", before: "d" });
});

test("and up, into the end of the one before, no further than the first place", () => {
  expect(walk(lists, "c", "ordered", "up")).toEqual({ zone: "sprint", before: null });
  expect(walk(lists, "c", "ordered", "up", "up", "up", "up")).toEqual({ zone: "sprint", before: "a" });
});

test("a card goes to the side within its lane and not up or down", () => {
  expect(walk(columns, "a", "byZone", "right")).toEqual({ zone: "done", before: null });
  expect(walk(columns, "a", "byZone", "right", "right")).toEqual({ zone: "done", before: null });
  expect(walk(columns, "b", "byZone", "down", "left", "left")).toEqual({ zone: "open", before: null });
});

test("says where an item would stand", () => {
  expect(positionOf(lists, "a", { zone: "backlog", before: "d" })).toEqual({ at: 2, of: 3 });
  expect(positionOf(lists, "a", { zone: "sprint", before: null })).toEqual({ at: 2, of: 2 });
});
