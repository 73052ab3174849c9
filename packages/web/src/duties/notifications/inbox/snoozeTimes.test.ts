import { expect, test } from "vitest";
import { snoozeTimes } from "./snoozeTimes.ts";

const local = (date: Date | undefined) =>
  date && [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
const until = (now: Date) => new Map(snoozeTimes(now).map((each) => [each.key, each.until]));

test("an hour, tomorrow morning, Monday morning, a month", () => {
  const tuesday = new Date(2026, 4, 12, 15, 30);
  const times = until(tuesday);
  expect(local(times.get("hour"))).toEqual([5, 12, 16, 30]);
  expect(local(times.get("tomorrow"))).toEqual([5, 13, 8, 0]);
  expect(local(times.get("monday"))).toEqual([5, 18, 8, 0]);
  expect(local(times.get("month"))?.slice(0, 2)).toEqual([6, 11]);
});

test("on a Monday the next one is meant", () => {
  expect(local(until(new Date(2026, 4, 11, 7)).get("monday"))).toEqual([5, 18, 8, 0]);
});
