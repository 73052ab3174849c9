import { expect, test } from "vitest";
import { riskSearch } from "./riskSearch.ts";

test("an address keeps what it can mean and drops the rest", () => {
  const told = { view: "residual", measure: "money", kind: "opportunity", cell: "4-0" };
  expect(riskSearch(told)).toEqual(told);
  expect(riskSearch({ view: "later", measure: 3, kind: "threat", cell: "5-0" })).toEqual({});
  expect(riskSearch({ cell: "none" })).toEqual({ cell: "none" });
});
