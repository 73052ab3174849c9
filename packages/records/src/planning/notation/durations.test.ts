import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDuration, parseDuration } from "./durations.ts";

const units = { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 };
const reading = (text: string, by = units) => {
  const parsed = parseDuration(text, by);
  return parsed.ok
    ? parsed.value
    : { ...parsed.problem, found: text.slice(parsed.problem.at, parsed.problem.at + parsed.problem.length) };
};
const work = (minutes: number) => ({ minutes, elapsed: false, estimated: false });

describe("parseDuration", () => {
  test.each([
    ["5d", 2400],
    ["5", 2400],
    ["2w", 4800],
    ["3h", 180],
    ["90m", 90],
    ["1.5d", 720],
    ["1,5 days", 720],
    ["2mo", 19_200],
    ["1w 2d", 3360],
    [" 2 Wks ", 4800],
    [".5h", 30],
    ["0", 0],
  ])("reads %s by the plan's units", (text, minutes) => expect(reading(text)).toEqual(work(minutes)));

  test.each([
    ["5 t", 2400],
    ["1,5 Tage", 720],
    ["2 Wo", 4800],
    ["3 Std", 180],
    ["90 min", 90],
    ["1 Monat", 9600],
  ])("reads %s as Germans write it", (text, minutes) => expect(reading(text)).toEqual(work(minutes)));

  test("what is written for Germans reads back", () => {
    expect(formatDuration(work(720), units, "de")).toBe("1,5 t");
    expect(formatDuration({ minutes: 4320, elapsed: true, estimated: true }, units, "de")).toBe("3 ft?");
    expect(reading("3 ft?")).toEqual({ minutes: 4320, elapsed: true, estimated: true });
    expect(formatDuration(work(7), units, "de")).toBe("7 min");
  });

  test("counts a day of the plan, not a day of eight hours", () => {
    expect(reading("2d", { minutesPerDay: 360, minutesPerWeek: 1800, minutesPerMonth: 7200 })).toEqual(work(720));
  });

  test("reads elapsed time on the clock", () => {
    expect(reading("3ed")).toEqual({ minutes: 4320, elapsed: true, estimated: false });
    expect(reading("2 ewks")).toEqual({ minutes: 20_160, elapsed: true, estimated: false });
    expect(reading("1emo")).toEqual({ minutes: 43_200, elapsed: true, estimated: false });
  });

  test("reads a question mark as a guess", () =>
    expect(reading("5d?")).toEqual({ minutes: 2400, elapsed: false, estimated: true }));

  test.each([
    ["", "duration.empty", ""],
    ["?", "duration.empty", ""],
    ["soon", "duration.number", "soon"],
    ["5 parsecs", "duration.unit", "parsecs"],
    ["2d xy", "duration.number", "xy"],
    ["-3d", "duration.number", "-3d"],
    ["2d 3ed", "duration.mixed", "3ed"],
    ["99999999999d", "duration.long", "99999999999d"],
  ])("points at what is wrong in %j", (text, code, found) => expect(reading(text)).toMatchObject({ code, found }));
});

test("what is written reads back to the same minutes", () => {
  fc.assert(
    fc.property(
      fc.nat(2_000_000),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(480, 450, 360, 1440),
      (minutes, elapsed, estimated, minutesPerDay) => {
        const duration = { minutes, elapsed, estimated };
        const by = { minutesPerDay, minutesPerWeek: 5 * minutesPerDay, minutesPerMonth: 20 * minutesPerDay };
        expect(reading(formatDuration(duration, by), by)).toEqual(duration);
      },
    ),
  );
});

test.each([
  [work(2400), "5d"],
  [work(720), "1.5d"],
  [work(90), "1.5h"],
  [work(100), "100m"],
  [work(0), "0d"],
  [{ minutes: 4320, elapsed: true, estimated: true }, "3ed?"],
])("writes %j as %s", (duration, text) => expect(formatDuration(duration, units)).toBe(text));
