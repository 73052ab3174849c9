import { expect, test } from "vitest";
import { monthGrid, shiftedDay, shiftedMonth, weekGrid } from "./monthGrid.ts";

test("a month is shown in whole weeks", () => {
  const days = monthGrid("2026-05", 1);
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-04-27", "2026-05-31", 35]);
  const american = monthGrid("2026-05", 0);
  expect([american[0], american.at(-1), american.length]).toEqual(["2026-04-26", "2026-06-06", 42]);
});

test("a week begins on the day the organisation says", () => {
  expect(weekGrid("2026-05-13", 1)[0]).toBe("2026-05-11");
  expect(weekGrid("2026-05-10", 1)[0]).toBe("2026-05-04");
  expect(weekGrid("2026-05-10", 0)[0]).toBe("2026-05-10");
});

test("months and days go over the end of the year", () => {
  expect(shiftedMonth("2026-12", 1)).toBe("2027-01");
  expect(shiftedMonth("2026-01", -1)).toBe("2025-12");
  expect(shiftedDay("2026-12-31", 1)).toBe("2027-01-01");
});
