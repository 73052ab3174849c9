import { expect, test } from "vitest";
import { isMoment, momentOf, wallClockOf } from "./wallClock.ts";

test.each([
  ["2026-05-12T08:30", "Europe/Berlin", "2026-05-12T06:30:00.000Z"],
  ["2026-11-22T08:30", "America/New_York", "2026-11-22T13:30:00.000Z"],
  ["2026-03-29T03:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ["2026-05-12T08:30", "UTC", "2026-05-12T08:30:00.000Z"],
])("%s in %s", (text, zone, moment) => {
  expect(momentOf(text, zone)).toBe(moment);
  expect(wallClockOf(moment, zone)).toBe(text);
});

test("knows what is no moment", () => {
  expect(momentOf("", "UTC")).toBeNull();
  expect(isMoment("2026-05-12T08:30:00.000Z")).toBe(true);
  expect(isMoment("01890000-0000-7000-8000-000000000001")).toBe(false);
  expect(isMoment("none")).toBe(false);
});
