import { expect, test } from "vitest";
import { burnLines, type BurnDay } from "./burnLines.ts";

const days: BurnDay[] = [
  {
    at: "2026-03-02T00:00",
    points: { scope: 10, done: 0 },
    minutes: { scope: 600, done: 0 },
    idealPoints: 10,
    idealMinutes: 600,
  },
  {
    at: "2026-03-03T00:00",
    points: { scope: 13, done: 5 },
    minutes: { scope: 690, done: 300 },
    idealPoints: 5,
    idealMinutes: 300,
  },
  { at: "2026-03-04T00:00", points: null, minutes: null, idealPoints: 0, idealMinutes: 0 },
];
const shown = (kind: "down" | "up", unit: "points" | "hours") =>
  Object.fromEntries(burnLines(days, { kind, unit, name: (line) => line }).map(({ key, values }) => [key, values]));

test("going down, what remains beside its ideal; nothing for days to come", () => {
  expect(shown("down", "points")).toEqual({ remaining: [10, 8, null], ideal: [10, 5, 0] });
});

test("going up, scope and done, in hours", () => {
  expect(shown("up", "hours")).toEqual({ scope: [10, 11.5, null], done: [0, 5, null] });
});

test("a project has no ideal", () => {
  const open = days.map((day) => ({ ...day, idealPoints: null, idealMinutes: null }));
  expect(burnLines(open, { kind: "down", unit: "points", name: String }).map(({ key }) => key)).toEqual(["remaining"]);
});
