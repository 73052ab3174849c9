import { expect, test } from "vitest";
import { bearsWords, lastDay, owedSearch } from "./owedSearch.ts";

test("an address says whose, how far and which words, and nothing else", () => {
  expect(owedSearch({ owner: "me", window: "quarter", words: "sign", other: 1 })).toEqual({
    owner: "me",
    window: "quarter",
    words: "sign",
  });
  expect(owedSearch({ owner: "", window: "year", words: 3 })).toEqual({});
});

test("overdue ends yesterday, four weeks and three months from today", () => {
  expect(lastDay("2026-03-01", "overdue")).toBe("2026-02-28");
  expect(lastDay("2026-03-01", "month")).toBe("2026-03-29");
  expect(lastDay("2026-12-31", "quarter")).toBe("2027-04-01");
});

test("a line is found by all words in any order", () => {
  expect(bearsWords(["ISS-1", "Sign-in fails", null, "Mei"], "mei SIGN")).toBe(true);
  expect(bearsWords(["ISS-1", "Sign-in fails", null, "Mei"], "mei lena")).toBe(false);
});
