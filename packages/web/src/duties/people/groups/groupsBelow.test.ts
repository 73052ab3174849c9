import { expect, test } from "vitest";
import { groupsBelow } from "./groupsBelow.ts";

const tree = [
  { id: "it", parentId: null },
  { id: "network", parentId: "it" },
  { id: "wifi", parentId: "network" },
  { id: "sales", parentId: null },
];

test("whoever belongs to a department belongs to those above it", () => {
  expect(groupsBelow(tree, "it")).toEqual(["it", "network", "wifi"]);
  expect(groupsBelow(tree, "wifi")).toEqual(["wifi"]);
});

test("a loop ends where it began", () => {
  const loop = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(groupsBelow(loop, "a")).toEqual(["a", "b"]);
});
