import { expect, test } from "vitest";
import { skipped } from "./tally.ts";

test("a test skipped without a reason fails", () => {
  expect(skipped("a > b", undefined)).toMatchObject({ fails: true });
  expect(skipped("a > b", "")).toMatchObject({ fails: true });
});

test("one that says why it cannot run here is told", () => {
  expect(skipped("a > b", "the corpus is not here")).toEqual({
    words: "Not run here (the corpus is not here): a > b",
    fails: false,
  });
});
