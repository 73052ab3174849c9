import { expect, test } from "vitest";
import { assignmentFit, type FitFacts } from "./assignmentFit.ts";

const facts = (fields: Partial<FitFacts>): FitFacts => ({ level: null, free: 480, needed: 480, rate: null, ...fields });

test("level, time and cost weigh five to four to one (FIT-1)", () => {
  const [best, other] = assignmentFit([facts({ level: 5, rate: 5000 }), facts({ level: 2, free: 240, rate: 10_000 })]);
  expect(best).toEqual({ score: 1, skill: 1, time: 1, cost: 1 });
  expect(other).toEqual({ score: (0.4 * 5 + 0.5 * 4 + 0.5) / 10, skill: 0.4, time: 0.5, cost: 0.5 });
});

test("what is not known or not asked for does not count (FIT-1)", () => {
  expect(assignmentFit([facts({ free: 360 })])).toEqual([{ score: 0.75, skill: null, time: 0.75, cost: null }]);
  expect(assignmentFit([facts({ level: 0 })])[0]?.score).toBeCloseTo(4 / 9);
});

test("who has too much already has no time; work that takes none always fits", () => {
  expect(assignmentFit([facts({ free: -100 })])[0]?.time).toBe(0);
  expect(assignmentFit([facts({ free: -100, needed: 0 })])[0]?.time).toBe(1);
});
