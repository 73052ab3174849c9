import { describe, expect, test } from "vitest";
import { parseInstant } from "../document/instantText.ts";
import { isElapsedFormat, isPercentFormat, parseDuration } from "./mspdiValues.ts";

describe("durations", () => {
  test.each([
    ["PT8H0M0S", 480],
    ["PT0H30M0S", 30],
    ["PT44H33M24S", 2673],
    ["-PT4H0M0S", -240],
    ["P1DT2H", 1560],
    ["PT1.5H", 90],
    ["PT0H0M0S", 0],
  ])("%s", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  test.each(["", "8h", "PT", "P", "PTXH", "T8H"])("%j is none, or of no length", (text) => {
    expect(parseDuration(text) ?? 0).toBe(0);
  });
});

describe("duration formats", () => {
  test("elapsed units, also when estimated", () => {
    expect([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52].every(isElapsedFormat)).toBe(true);
    expect([3, 5, 7, 9, 11, 19, 21, 35, 37, 39, 41, 43, 51, 53, null].some(isElapsedFormat)).toBe(false);
  });

  test("percent, working and elapsed, also when estimated", () => {
    expect([19, 20, 51, 52].every(isPercentFormat)).toBe(true);
    expect([7, 8, 39, null].some(isPercentFormat)).toBe(false);
  });
});

describe("dates", () => {
  test.each([
    ["2026-05-04T08:00:00", Date.UTC(2026, 4, 4, 8) / 60_000],
    ["2026-05-04 08:00", Date.UTC(2026, 4, 4, 8) / 60_000],
    ["2026-05-04", Date.UTC(2026, 4, 4) / 60_000],
    ["2026-05-04T23:59:59", Date.UTC(2026, 4, 5) / 60_000],
    ["1969-12-31T23:00:00", -60],
  ])("%s", (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each(["NA", "", "0000-00-00T00:00:00", "2026-13-01T00:00:00", "9999-12-31T00:00:00", "2026-05-04T25:00:00"])(
    "%j is none",
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
});
