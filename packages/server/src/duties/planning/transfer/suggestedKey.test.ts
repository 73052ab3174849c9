import { expect, it } from "vitest";
import { suggestedKey } from "./suggestedKey.ts";

it.each([
  ["CRM roll-out for sales", "CROF"],
  ["Hotel", "HOTE"],
  ["Été à Paris", "EAP"],
  ["移行計画", "PLAN"],
  ["x", "XP"],
])("makes of %s the key %s", (title, key) => {
  expect(suggestedKey(title, new Set())).toBe(key);
});

it("numbers a key that is taken", () => {
  expect(suggestedKey("Hotel", new Set(["HOTE", "HOTE2"]))).toBe("HOTE3");
});
