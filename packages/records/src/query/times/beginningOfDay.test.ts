import { expect, test } from "vitest";
import { beginningOfDay } from "./beginningOfDay.ts";

test.each([
  ["2026-05-12", "UTC", "2026-05-12T00:00:00.000Z"],
  ["2026-05-12", "Europe/Berlin", "2026-05-11T22:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
  ["2026-05-12", "America/New_York", "2026-05-12T04:00:00.000Z"],
  ["2026-05-12", "Pacific/Auckland", "2026-05-11T12:00:00.000Z"],
  // Midnight is skipped: the day begins at one o'clock.
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
])("%s in %s begins at %s", (day, zone, moment) => {
  expect(beginningOfDay(day, zone)).toBe(moment);
});
