import { expect, test } from "vitest";
import { foldedWords } from "./foldedWords.ts";

const forms = (text: string) => foldedWords(text).map((word) => word.forms);

test("accents are folded, German vowels also the way they are written without them", () => {
  expect(forms("Müller")).toEqual([["muller", "mueller"]]);
  expect(forms("Mu\u0308ller")).toEqual([["muller", "mueller"]]);
  expect(forms("Größe")).toEqual([["grosse", "groesse"]]);
  expect(forms("Custódio Łódź Ærø")).toEqual([["custodio"], ["lodz"], ["aero"]]);
});

test("words are letters and digits, wherever they stand", () => {
  expect(foldedWords("a-1, (b)")).toEqual([
    { forms: ["a"], from: 0, to: 1 },
    { forms: ["1"], from: 2, to: 3 },
    { forms: ["b"], from: 6, to: 7 },
  ]);
  expect(forms("' & | ! :* ~ \\")).toEqual([]);
  expect(forms("日本 Ελλάδα")).toEqual([["日本"], ["ελλαδα"]]);
});
