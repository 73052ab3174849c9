import { standardCalendar, type CalendarDefinition } from "@gantry/engine";
import { expect, test } from "vitest";
import { haveSameHours } from "./haveSameHours.ts";

const holiday = { name: "Founders' Day", from: 20_600, to: 20_601, intervals: [] };
const office: CalendarDefinition = { ...standardCalendar("office"), exceptions: [holiday] };
const mornings = [{ from: 480, to: 720 }];
const week = [[], mornings, mornings, mornings, mornings, mornings, []];
const partTime: CalendarDefinition = { ...standardCalendar("part-time"), baseId: "office", days: week, exceptions: [] };
const flat: CalendarDefinition = { ...partTime, id: "2", baseId: null, exceptions: [holiday] };

test("a calendar is the same when its base's holidays come as its own", () => {
  expect(haveSameHours({ id: "part-time", calendars: [office, partTime] }, { id: "2", calendars: [flat] })).toBe(true);
});

test("another holiday, or other hours on one weekday, make another calendar", () => {
  const stored = { id: "part-time", calendars: [office, partTime] };
  expect(haveSameHours(stored, { id: "2", calendars: [{ ...flat, exceptions: [] }] })).toBe(false);
  const late = { ...flat, days: [...week.slice(0, 5), [{ from: 480, to: 780 }], []] };
  expect(haveSameHours(stored, { id: "2", calendars: [late] })).toBe(false);
});

test("a calendar that is not there is like no other", () => {
  expect(haveSameHours({ id: "gone", calendars: [office] }, { id: "2", calendars: [flat] })).toBe(false);
});
