import { describe, expect, test } from "vitest";
import { formatDayTimes, parseDayTimes } from "./dayTimes.ts";

describe("parseDayTimes", () => {
  test.each([
    [
      "8-12, 13:00-17:00",
      [
        { from: 480, to: 720 },
        { from: 780, to: 1020 },
      ],
    ],
    ["0830 – 1700", [{ from: 510, to: 1020 }]],
    [
      "13-17; 8-12",
      [
        { from: 480, to: 720 },
        { from: 780, to: 1020 },
      ],
    ],
    ["22:00-24:00", [{ from: 1320, to: 1440 }]],
    ["", []],
  ])("reads %s", (text, times) => {
    expect(parseDayTimes(text)).toEqual({ times });
  });
  test.each([
    ["8-12, lunch", "unreadable", "lunch"],
    ["8:75-9", "unreadable", "8:75-9"],
    ["8-25", "unreadable", "8-25"],
    ["17-8", "reversed", "17-8"],
    ["8-12, 11-13", "overlapping", "11:00-13:00"],
  ])("says what is wrong with %s", (text, problem, part) => {
    expect(parseDayTimes(text)).toEqual({ problem, text: part });
  });
});

test("what is shown can be read again", () => {
  const times = [
    { from: 0, to: 61 },
    { from: 780, to: 1440 },
  ];
  expect(formatDayTimes(times)).toBe("00:00-01:01, 13:00-24:00");
  expect(parseDayTimes(formatDayTimes(times))).toEqual({ times });
});
