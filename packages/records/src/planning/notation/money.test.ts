import { expect, it } from "vitest";
import { parseMoney } from "./money.ts";

it.each([
  ["1200", 120_000],
  ["1200.5", 120_050],
  ["1,200.50", 120_050],
  ["1.200,50 €", 120_050],
  ["€ 1 200,50", 120_050],
  ["CHF 1'200", 120_000],
  ["1,200", 120_000],
  ["12,5", 1250],
  ["-40", -4000],
  ["0", 0],
])("reads %s", (text, minor) => expect(parseMoney(text, 2)).toBe(minor));

it("knows currencies without minor units", () => {
  expect(parseMoney("1,200", 0)).toBe(1200);
  expect(parseMoney("¥500", 0)).toBe(500);
});

it.each(["", "much", "1.2.3.4", "12,5000", "1e9", "99999999999999999999"])("refuses %s", (text) =>
  expect(parseMoney(text, 2)).toBeNull(),
);
