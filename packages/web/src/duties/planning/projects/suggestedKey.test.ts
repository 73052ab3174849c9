import { expect, test } from "vitest";
import { suggestedKey } from "./suggestedKey.ts";

test.each([
  ["Disaster recovery exercise", "DRE"],
  ["Intranet", "INTR"],
  ["CRM roll-out 2026", "CR2"],
  ["Größere Übung", "GU"],
  ["  ", ""],
  ["a b c d e f g h", "ABCDEF"],
])("%s is suggested as %s", (name, key) => {
  expect(suggestedKey(name)).toBe(key);
});
