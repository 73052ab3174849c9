import { expect, test } from "vitest";
import { chaseStep } from "./chaseStep.ts";

const weekly = { before: 2, every: 7 };

test("CHASE-1 one is reminded once from so many days before the day on", () => {
  expect(chaseStep(-3, weekly)).toBeNull();
  expect(chaseStep(-2, weekly)).toEqual({ kind: "due", times: 0 });
  expect(chaseStep(0, weekly)).toEqual({ kind: "due", times: 0 });
});

test("CHASE-2 what is overdue is chased on the day after, and each time the days between have passed", () => {
  expect([1, 7, 8, 14, 15].map((late) => chaseStep(late, weekly)?.times)).toEqual([0, 0, 1, 1, 2]);
});
