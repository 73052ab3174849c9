import { standardCalendar } from "@gantry/engine";
import type { CalendarRow } from "@gantry/records";
import { expect, test } from "vitest";
import { monthDays, shiftedMonth } from "./monthDays.ts";

const id = "018f0000-0000-7000-8000-000000000001";
const days = standardCalendar(id).days.map((times) => times && times.map((time) => ({ ...time })));
const stamp = "2026-01-01T00:00:00Z";
const row: CalendarRow = {
  id,
  version: 1,
  createdAt: stamp,
  updatedAt: stamp,
  deletedAt: null,
  name: "Standard",
  projectId: null,
  baseId: null,
  days,
  workWeeks: [],
  externalId: null,
  minutesPerDay: null,
  minutesPerWeek: null,
  minutesPerMonth: null,
  exceptions: [{ name: "Holiday", from: "2026-05-01", to: "2026-05-02", intervals: [] }],
};

test("shows the working time the engine computes with, exceptions named", () => {
  const may = monthDays([row], id, "2026-05");
  expect(may).toHaveLength(31);
  expect(may[0]).toEqual({ day: "2026-05-01", weekday: 5, times: [], exception: "Holiday" });
  expect(may[1]?.times).toEqual([]);
  expect(may[3]).toEqual({
    day: "2026-05-04",
    weekday: 1,
    times: [
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ],
    exception: null,
  });
});

test("an unknown calendar or month has no days", () => {
  expect(monthDays([row], "other", "2026-05")).toEqual([]);
  expect(monthDays([row], id, "soon")).toEqual([]);
});

test("months go over the year's end", () => {
  expect(shiftedMonth("2026-12", 1)).toBe("2027-01");
  expect(shiftedMonth("2026-01", -1)).toBe("2025-12");
});
