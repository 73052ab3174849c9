import { expect, test } from "vitest";
import { jointShares } from "./jointShares.ts";

test("each draw keeps both, one or none of what is promised, the limits included", () => {
  const draws = { finishes: Int32Array.from([10, 10, 11, 12]), costs: Float64Array.from([100, 101, 100, 200]) };
  expect(jointShares(draws, 10, 100)).toEqual({ both: 0.25, dear: 0.25, late: 0.25, neither: 0.25 });
  expect(jointShares(draws, 12, 200)).toEqual({ both: 1, dear: 0, late: 0, neither: 0 });
});
