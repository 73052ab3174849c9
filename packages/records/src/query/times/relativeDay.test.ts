import { expect, test } from "vitest";
import { relativeDay } from "./relativeDay.ts";

test.each([
  ["today", "2026-01-31"],
  ["tomorrow", "2026-02-01"],
  ["yesterday", "2026-01-30"],
  ["+7d", "2026-02-07"],
  ["-2w", "2026-01-17"],
  ["+1m", "2026-02-28"],
  ["-1y", "2025-01-31"],
  ["+1y", "2027-01-31"],
  ["2026-05-12", "2026-05-12"],
  ["2026-02-30", null],
  ["7d", null],
  ["+99999y", null],
  ["+5000y", null],
  ["constructor", null],
])("%s from 2026-01-31 is %s", (text, day) => {
  expect(relativeDay(text, "2026-01-31")).toBe(day);
});
