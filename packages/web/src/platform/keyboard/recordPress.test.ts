import { expect, test } from "vitest";
import { recordPress } from "./recordPress.ts";

test.each([
  ["", "g", "g"],
  ["g", "p", "g p"],
  ["g p", "x", "x"],
  ["g", "mod+k", "mod+k"],
  ["mod+k", "g", "g"],
  ["", "tab", null],
  ["g", "enter", null],
])("after “%s” the press %s gives %s", (recorded, press, keys) => {
  expect(recordPress(recorded, press)).toBe(keys);
});
