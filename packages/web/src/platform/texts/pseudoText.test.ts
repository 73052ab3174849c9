import { expect, test } from "vitest";
import { pseudoText } from "./pseudoText.ts";

test("a text stands in brackets, with accents, about a third longer", () => {
  expect(pseudoText("Save")).toBe("⟦Šávé··⟧");
});
test("placeholders stay what they are", () => {
  expect(pseudoText("{{count}} rows by {{name}}")).toBe("⟦{{count}} rówš bý {{name}}···⟧");
});
test("nothing stays nothing", () => {
  expect(pseudoText("")).toBe("");
});
