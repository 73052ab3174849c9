import { expect, test } from "vitest";
import { verdictOf } from "./verdictOf.ts";

test("few finishes say nothing, whatever they were", () => {
  expect(verdictOf({ count: 9, byP80: 0 })).toBe("few");
});

test("a share that chance explains holds; the more finishes, the less chance explains", () => {
  expect(verdictOf({ count: 20, byP80: 14 })).toBe("holds");
  expect(verdictOf({ count: 200, byP80: 140 })).toBe("early");
  expect(verdictOf({ count: 200, byP80: 160 })).toBe("holds");
  expect(verdictOf({ count: 200, byP80: 190 })).toBe("late");
});
