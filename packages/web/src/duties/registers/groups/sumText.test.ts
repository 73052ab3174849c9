import { workItem } from "@gantry/records";
import { expect, test } from "vitest";
import { sumText } from "./sumText.ts";

const words = { show: (_: string, value: unknown) => String(value) };
const text = (name: string, sum: number, whole = sum) => sumText(sum, { declaration: workItem, name, words, whole });

test("sums of times are told in one unit, that of the whole list", () => {
  const whole = 3552 + 2694;
  expect([3552, 2694, 20].map((sum) => text("duration", sum, whole))).toEqual(["7.4d", "5.61d", "0.04d"]);
  expect([240, 90].map((sum) => text("duration", sum, 330))).toEqual(["4h", "1.5h"]);
  expect(text("duration", 45)).toBe("45m");
  expect(text("duration", -1440)).toBe("-3d");
});

test("what adding up fractions leaves behind is left out", () => {
  expect(text("storyPoints", 0.1 + 0.2)).toBe("0.3");
});
