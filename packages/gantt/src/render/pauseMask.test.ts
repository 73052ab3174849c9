import { expect, test } from "vitest";
import { pauseMask } from "./pauseMask.ts";

test("a bar is pale between the parts of its work, wherever it is drawn", () => {
  expect(pauseMask([], 0, 100)).toBe("none");
  expect(pauseMask([20, 40], 0, 100)).toBe(
    "linear-gradient(90deg, black 20.00%, rgb(0 0 0 / 0.25) 20.00%, rgb(0 0 0 / 0.25) 40.00%, black 40.00%)",
  );
  expect(pauseMask([1020, 1040, 1060, 1080], 1000, 1100)).toContain("black 80.00%");
});
