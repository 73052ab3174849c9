import { expect, test } from "vitest";
import { compareText, foldText } from "./foldText.ts";
import { wordsOf } from "./wordsOf.ts";

test.each([
  ["ÄPFEL", "äpfel"],
  ["İstanbul", "istanbul"],
  ["ΣΊΣΥΦΟΣ", "σίσυφοσ"],
  ["Straße", "straße"],
  ["plain ASCII", "plain ascii"],
])("%s folds to %s", (text, folded) => expect(foldText(text)).toBe(folded));

test("texts are ordered by code point, not by halves of characters", () => {
  const ordered = ["", "A", "a", "ab", "b", "ä", "\uFFFD", "😀", "😀a"];
  expect(ordered.toReversed().toSorted(compareText)).toEqual(ordered);
});

test.each([
  ["Configure the firewall-2!", ["configure", "the", "firewall", "2"]],
  ["user@host.example.org", ["user", "host", "example", "org"]],
  ["Öl & Ärger (3×)", ["öl", "ärger", "3"]],
  ["日本語 テスト", ["日本語", "テスト"]],
  ["–—…", []],
])("the words of %s", (text, words) => expect(wordsOf(text)).toEqual(words));
