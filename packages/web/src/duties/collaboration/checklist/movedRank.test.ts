import { ranksBetween } from "@gantry/records";
import { expect, test } from "vitest";
import { movedRank } from "./movedRank.ts";

const ordered = ranksBetween(null, null, 3).map((rank, index) => ({ name: "abc"[index], rank }));

test.each([
  [0, 1, "bac"],
  [1, 1, "acb"],
  [2, -1, "acb"],
  [1, -1, "bac"],
] as const)("the item at %i moved by %i gives %s", (at, step, wanted) => {
  const rank = movedRank(ordered, at, step);
  const moved = ordered.map((each, index) => (index === at ? { ...each, rank: rank ?? "" } : each));
  expect(
    [...moved]
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ name }) => name)
      .join(""),
  ).toBe(wanted);
});

test("the first goes no further up, the last no further down", () => {
  expect(movedRank(ordered, 0, -1)).toBeNull();
  expect(movedRank(ordered, 2, 1)).toBeNull();
});
