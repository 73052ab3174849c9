import { expect, test } from "vitest";
import { editDistance } from "./editDistance.ts";

test.each([
  ["firewall", "firewall", 0],
  ["fierwall", "firewall", 1],
  ["firewal", "firewall", 1],
  ["fireball", "firewall", 1],
  ["frwall", "firewall", 2],
  ["", "abc", 3],
])("%s and %s: %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
