import { textFromInstant } from "./projectTime.ts";
import { expect, test } from "vitest";
import { wallClock } from "./wallClock.ts";

const moment = new Date("2026-03-29T22:30:00Z");

test.each([
  ["UTC", "2026-03-29T22:30"],
  ["Europe/Berlin", "2026-03-30T00:30"],
  ["America/New_York", "2026-03-29T18:30"],
  ["Asia/Kolkata", "2026-03-30T04:00"],
])("reads the wall clock of %s", (zone, text) => expect(textFromInstant(wallClock(zone, moment))).toBe(text));
