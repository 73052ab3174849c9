import { describe, expect, test } from "vitest";
import { compileCalendars } from "../calendar/compileCalendars.ts";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { burnSeries, idealRemaining, sprintsNeeded } from "./burn.ts";
import { cadenceOf, fillSprints, type SprintRoom } from "./fillSprints.ts";
import { sprintCapacity } from "./sprintCapacity.ts";
import { velocity } from "./velocity.ts";

const DAY = 1440;
/** Monday 2026-01-05, midnight. */
const MONDAY = 20_458 * DAY;

describe("capacity (AGL-1)", () => {
  const week = standardCalendar("office");
  const leave = {
    ...standardCalendar("leave"),
    exceptions: [{ from: 20_459, to: 20_461, intervals: [] }],
  };
  const calendars = compileCalendars([week, leave], "office");
  test("is working time by share, leave taken off", () => {
    const team = [
      { id: "full", calendar: calendars.get("office"), units: 1 },
      { id: "half", calendar: calendars.get("office"), units: 0.5 },
      { id: "away two days", calendar: calendars.get("leave"), units: 1 },
    ];
    const { members, minutes } = sprintCapacity(team, MONDAY, MONDAY + 14 * DAY);
    expect(members.map((each) => each.minutes / 480)).toEqual([10, 5, 8]);
    expect(minutes).toBe(23 * 480);
  });
  test("is nothing where the sprint has no length", () => {
    expect(sprintCapacity([{ id: "a", calendar: calendars.fallback, units: 1 }], MONDAY, MONDAY).minutes).toBe(0);
  });
});

describe("velocity (AGL-2)", () => {
  test("is the mean of the last three", () => expect(velocity([100, 10, 20, 30])).toBe(20));
  test("is unknown before a sprint is closed", () => expect(velocity([])).toBeNull());
  test("is unknown where nothing was finished", () => expect(velocity([0, 0])).toBeNull());
});

describe("cadence (AGL-3)", () => {
  test("keeps the distance of the last two starts", () =>
    expect(
      cadenceOf([
        { start: MONDAY, finish: MONDAY + 12 * DAY },
        { start: MONDAY + 21 * DAY, finish: MONDAY + 33 * DAY },
      ]),
    ).toEqual({ start: MONDAY + 42 * DAY, length: 12 * DAY, every: 21 * DAY }));
  test("after a single sprint is whole weeks", () =>
    expect(cadenceOf([{ start: MONDAY, finish: MONDAY + 12 * DAY }])?.start).toBe(MONDAY + 14 * DAY));
  test("needs a sprint", () => expect(cadenceOf([])).toBeNull());
});

describe("filling sprints (AGL-4)", () => {
  const coming =
    (...rooms: number[]) =>
    (index: number): SprintRoom => ({ id: `S${index + 1}`, start: index, finish: index + 1, room: rooms[index] ?? 10 });
  const fill = (sizes: number[], ...rooms: number[]) =>
    fillSprints(
      sizes.map((size, index) => ({ id: `i${index}`, size })),
      coming(...rooms),
    ).map(({ sprint }) => sprint.id);

  test("puts each where its middle falls, in order", () =>
    expect(fill([6, 6, 2, 8])).toEqual(["S1", "S1", "S2", "S2"]));
  test("leaves beside what is planned only the rest", () => expect(fill([3, 3], 4, 10)).toEqual(["S1", "S2"]));
  test("a sprint that is full is passed over", () => expect(fill([3], 0, -5, 10)).toEqual(["S3"]));
  test("an item larger than a sprint takes room from its neighbours", () =>
    expect(fill([2, 25, 4, 2])).toEqual(["S1", "S2", "S3", "S4"]));
  test("as much is forecast in all as fits in all", () =>
    expect(fill(Array.from({ length: 20 }, () => 6)).at(-1)).toBe("S12"));
  test("items without size go along", () => expect(fill([0, 10, 0, 1])).toEqual(["S1", "S1", "S1", "S2"]));
  test("ends where no sprint comes any more", () =>
    expect(fillSprints([{ id: "a", size: 1 }], () => null)).toEqual([]));
  test("ends when there is never room", () =>
    expect(fillSprints([{ id: "a", size: 1 }], () => ({ id: null, start: 0, finish: 1, room: 0 }))).toEqual([]));
});

describe("burn (AGL-6)", () => {
  const change = (itemId: string, at: number, part: { inScope?: boolean; done?: boolean; size?: number } = {}) => ({
    itemId,
    at,
    inScope: true,
    done: false,
    size: 5,
    ...part,
  });
  test("shows scope that comes and goes, and what was done", () => {
    const changes = [
      change("a", 1),
      change("b", 1, { size: 3 }),
      change("a", 4, { done: true }),
      change("c", 3, { size: 8 }),
      change("c", 6, { inScope: false, size: 8 }),
      change("b", 5, { size: 2 }),
    ];
    expect(burnSeries(changes, [0, 1, 3, 4, 5, 6])).toEqual([
      { at: 0, scope: 0, done: 0 },
      { at: 1, scope: 8, done: 0 },
      { at: 3, scope: 16, done: 0 },
      { at: 4, scope: 16, done: 5 },
      { at: 5, scope: 15, done: 5 },
      { at: 6, scope: 7, done: 5 },
    ]);
  });
  test("work taken up again is not done any more", () => {
    const changes = [change("a", 1, { done: true }), change("a", 2)];
    expect(burnSeries(changes, [1, 2]).map(({ done }) => done)).toEqual([5, 0]);
  });
});

test("the ideal goes down by working time (AGL-7)", () => {
  expect([0, 0.25, 1, 2].map((share) => idealRemaining(20, share))).toEqual([20, 15, 0, 0]);
});

test("what remains takes whole sprints (AGL-8)", () => {
  expect([sprintsNeeded(21, 10), sprintsNeeded(20, 10), sprintsNeeded(0, null), sprintsNeeded(5, null)]).toEqual([
    3,
    2,
    0,
    null,
  ]);
});
