import { at, buildPlan, DAY } from "@gantry/testkit";
import { expect, test } from "vitest";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { withBookings } from "./bookings.ts";
import { levelingDelays } from "./levelingDelays.ts";
import { levelingScope } from "./levelingScope.ts";
import { overloads } from "./overloads.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { solveLeveling } from "./solveLeveling.ts";

const ana = { id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 } as const;
const on = (activityId: string) => ({ id: activityId, activityId, resourceId: "ana", units: 1, work: null });
const options = { seed: 1, limits: { schedules: 200 } };

/** Ana has Build and Check at once in the first week; Ship follows Check. */
function overloadedPlan() {
  return buildPlan(
    [
      { id: "Build", duration: 5 * DAY, deadline: at("2026-03-06 17:00") },
      { id: "Check", duration: 2 * DAY },
      { id: "Ship", duration: DAY },
    ],
    ["Check FS Ship"],
    { resources: [ana], assignments: ["Build", "Check", "Ship"].map(on) },
  );
}

test("where somebody is asked for more than there is, is told with what asks (LVL-21)", () => {
  const plan = overloadedPlan();
  expect(overloads(plan, schedulePlan(plan))).toEqual([
    {
      resourceId: "ana",
      from: at("2026-03-02 08:00"),
      to: at("2026-03-03 17:00"),
      units: 2,
      elsewhere: 0,
      available: 1,
      away: false,
      excess: 2 * DAY,
      activityIds: ["Build", "Check"],
    },
    {
      resourceId: "ana",
      from: at("2026-03-04 08:00"),
      to: at("2026-03-04 17:00"),
      units: 2,
      elsewhere: 0,
      available: 1,
      away: false,
      excess: DAY,
      activityIds: ["Build", "Ship"],
    },
  ]);
});

test("a proposal's moves become delays that the scheduler keeps, also where one waits for another (LVL-20)", () => {
  const plan = overloadedPlan();
  const proposal = solveLeveling(problemOfPlan(plan, schedulePlan(plan)), options);
  const moves = proposal.activities.filter(({ moved }) => moved !== 0);
  const { delays, schedule, missed } = levelingDelays(plan, moves);
  expect(missed).toEqual([]);
  expect(overloads(plan, schedule)).toEqual([]);
  // Ship follows Check by its link: it needs no delay of its own.
  expect(Object.fromEntries(delays)).toEqual({ Check: 5 * DAY, Ship: 0 });
  const starts = new Map(schedule.activities.map(({ id, start }) => [id, start]));
  for (const { id, start } of proposal.activities) expect(starts.get(id)).toBe(start);
});

test("some of the moves alone stand where they were proposed; what a constraint holds later is told", () => {
  const plan = overloadedPlan();
  const check = { id: "Check", start: at("2026-03-04 08:00"), earliest: at("2026-03-02 08:00") };
  const ship = { id: "Ship", start: at("2026-03-05 08:00"), earliest: at("2026-03-05 08:00") };
  const { delays, missed } = levelingDelays(plan, [check, ship]);
  expect([...delays]).toEqual([
    ["Check", 2 * DAY],
    ["Ship", 0],
  ]);
  expect(missed).toEqual(["Ship"]);
});

test("what stays is given neither a delay nor other parts, whoever is put on it", () => {
  const parts = [
    { start: at("2026-03-02 08:00"), finish: at("2026-03-02 17:00") },
    { start: at("2026-03-05 08:00"), finish: at("2026-03-05 17:00") },
  ];
  const plan = buildPlan([{ id: "Split", duration: 2 * DAY, parts }], [], { resources: [ana] });
  const stays = { id: "Split", start: at("2026-03-02 08:00"), earliest: 0, binding: { kind: "fixed" } } as const;
  const { delays, schedule } = levelingDelays(plan, [stays]);
  expect(delays.size).toBe(0);
  expect(schedule.activities[0]?.finish).toBe(at("2026-03-05 17:00"));
});

test("in a scope only what is in it and what follows moves (LVL-19)", () => {
  const plan = overloadedPlan();
  const schedule = schedulePlan(plan);
  const { activities } = levelingScope(problemOfPlan(plan, schedule), schedule, new Set(["Check"]));
  expect(activities.map(({ id, fixed }) => [id, fixed !== null])).toEqual([
    ["Build", true],
    ["Check", false],
    ["Ship", false],
  ]);
});

test("a search tells of each better schedule while it goes on", () => {
  const plan = overloadedPlan();
  const finishes: number[] = [];
  const proposal = solveLeveling(problemOfPlan(plan, schedulePlan(plan)), {
    ...options,
    better: (made) => finishes.push(made().finish),
  });
  expect(finishes.length).toBeGreaterThan(0);
  expect(finishes.at(-1)).toBe(proposal.finish);
});

test("what is booked elsewhere is taken: it makes too much, and work goes where it leaves room (LVL-22)", () => {
  const plan = buildPlan([{ id: "A", duration: 2 * DAY }], [], { resources: [ana], assignments: [on("A")] });
  const schedule = schedulePlan(plan);
  const bookings = [
    { personId: "ana", from: at("2026-03-03 08:00"), to: at("2026-03-04 17:00"), units: 0.5 },
    { personId: "ana", from: at("2026-04-01 08:00"), to: at("2026-04-02 17:00"), units: 2 },
  ];
  expect(overloads(plan, schedule, bookings)).toMatchObject([
    { from: at("2026-03-03 08:00"), units: 1.5, elsewhere: 0.5, excess: DAY / 2, activityIds: ["A"] },
  ]);
  const problem = withBookings(problemOfPlan(plan, schedule), bookings);
  const { activities, finish, bound } = solveLeveling(problem, options);
  expect(activities[0]?.start).toBe(at("2026-03-05 08:00"));
  // Work elsewhere does not make this plan finish later than it does.
  expect([finish, bound]).toEqual([at("2026-03-06 17:00"), at("2026-03-03 17:00")]);
});
