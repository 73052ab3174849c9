import { at, buildPlan, DAY, levelingFaults, MONDAY } from "@gantry/testkit";
import { describe, expect, test } from "vitest";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import type { Plan } from "../schedule/plan.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { levelingDelays } from "./levelingDelays.ts";
import type { Absence, LevelingActivity, LevelingProblem, Splitting } from "./levelingProblem.ts";
import { overloads } from "./overloads.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { solveLeveling } from "./solveLeveling.ts";
import { withSplitting } from "./withSplitting.ts";

const person = (id: string, absences: readonly Absence[] = []) => ({
  id,
  name: id,
  skills: [],
  roles: [],
  units: 1,
  calendarId: "standard",
  absences,
  costPerMinute: 1,
});

function work(id: string, days: number, people: readonly string[], fields: Partial<LevelingActivity> = {}) {
  const needs = people.map((personId) => ({ kind: "person", personId, units: 1 }) as const);
  const plain = { notBefore: null, deadline: null, fixed: null, currentStart: null, priority: 500 };
  return { id, name: id, duration: days * DAY, calendarId: "standard", needs, ...plain, ...fields };
}

const wednesday = { from: at("2026-03-04 00:00"), to: at("2026-03-05 00:00") };
/** What holds Ana on Wednesday and goes before all. */
const meeting = work("meeting", 1, ["Ana"], {
  fixed: { start: at("2026-03-04 08:00"), finish: at("2026-03-04 17:00") },
});

function leveled(fields: Partial<LevelingProblem>) {
  const problem: LevelingProblem = {
    start: MONDAY,
    calendars: [standardCalendar("standard")],
    activities: [],
    links: [],
    people: [person("Ana")],
    resources: [],
    goals: ["finish"],
    ...fields,
  };
  const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 60 } });
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  return new Map(proposal.activities.map((activity) => [activity.id, activity]));
}

const partsOf = (activity: ReturnType<typeof leveled> extends Map<string, infer A> ? A | undefined : never) =>
  activity?.parts?.map(({ start, finish }) => [start, finish]);
const twoDaysEach = [
  [at("2026-03-02 08:00"), at("2026-03-03 17:00")],
  [at("2026-03-05 08:00"), at("2026-03-05 17:00")],
];

describe("work that may pause (LVL-30)", () => {
  test.each<[Splitting | undefined, string]>([
    [undefined, "2026-03-05 08:00"],
    ["absences", "2026-03-02 08:00"],
    ["anywhere", "2026-03-02 08:00"],
  ])("over an absence (%s) three days of work start %s", (splitting, start) => {
    const found = leveled({
      activities: [work("long", 3, ["Ana"], { splitting })],
      people: [person("Ana", [wednesday])],
    });
    expect(found.get("long")?.start).toBe(at(start));
    expect(partsOf(found.get("long"))).toEqual(splitting && twoDaysEach);
  });

  test("for other work only what may pause anywhere does", () => {
    const activities = (splitting: Splitting) => [meeting, work("long", 3, ["Ana"], { splitting })];
    expect(partsOf(leveled({ activities: activities("anywhere") }).get("long"))).toEqual(twoDaysEach);
    const whole = leveled({ activities: activities("absences") }).get("long");
    expect(whole).toMatchObject({ start: at("2026-03-05 08:00"), finish: at("2026-03-09 17:00") });
    expect(whole?.parts).toBeUndefined();
  });

  test("no part is shorter than the least: what is left of an hour before a meeting is not begun", () => {
    const early = { fixed: { start: at("2026-03-02 09:00"), finish: at("2026-03-02 17:00") } };
    const activities = [work("meeting", 1, ["Ana"], early), work("long", 1, ["Ana"], { splitting: "anywhere" })];
    expect(leveled({ activities }).get("long")?.start).toBe(at("2026-03-03 08:00"));
    const found = leveled({ activities, leastPart: 60 });
    expect(found.get("long")?.parts).toEqual([
      { start: at("2026-03-02 08:00"), finish: at("2026-03-02 09:00") },
      { start: at("2026-03-03 08:00"), finish: at("2026-03-03 16:00") },
    ]);
  });

  test("those who do it together pause together, and what follows waits for the last part", () => {
    const found = leveled({
      activities: [work("long", 3, ["Ana", "Bo"], { splitting: "absences" }), work("next", 1, ["Bo"])],
      people: [person("Ana", [wednesday]), person("Bo")],
      links: [{ fromId: "long", toId: "next", type: "FS", lag: 0, lagUnit: "working" }],
    });
    expect(partsOf(found.get("long"))).toEqual(twoDaysEach);
    expect(found.get("next")?.start).toBe(at("2026-03-06 08:00"));
  });

  test("two places are filled by two people, the cheapest pair where cost comes first; with one able it is told", () => {
    const oracle = { skill: "oracle", level: 1, until: null };
    const people = [3, 1, 2].map((costPerMinute, k) => ({ ...person(`p${k}`), skills: [oracle], costPerMinute }));
    const need = { kind: "skill", skill: "oracle", level: 1, count: 1, units: 1 } as const;
    for (const splitting of [undefined, "anywhere"] as const)
      for (const needs of [[need, need], [{ ...need, count: 2 }]]) {
        const pair = { ...work("pair", 3, [], { splitting }), needs };
        const found = leveled({ activities: [pair], people, goals: ["cost", "finish"] });
        expect(found.get("pair")?.personIds.toSorted()).toEqual(["p1", "p2"]);
      }
  });

  test("others are put into the pause", () => {
    const found = leveled({
      activities: [
        work("long", 3, ["Ana", "Bo"], { splitting: "absences" }),
        work("short", 1, ["Bo"], { notBefore: at("2026-03-04 08:00"), deadline: at("2026-03-04 17:00") }),
      ],
      people: [person("Ana", [wednesday]), person("Bo")],
      goals: ["lateness", "finish"],
    });
    expect(found.get("short")?.start).toBe(at("2026-03-04 08:00"));
    expect(partsOf(found.get("long"))).toEqual(twoDaysEach);
  });
});

describe("a plan whose work may pause (LVL-30)", () => {
  const resources = [{ id: "Ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 } as const];
  const on = (id: string) => ({ id, activityId: id, resourceId: "Ana", units: 1, work: null });
  const plan = buildPlan(
    [
      { id: "long", duration: 3 * DAY },
      { id: "next", duration: DAY },
      { id: "meeting", duration: DAY, mode: "manual", manualStart: at("2026-03-04 08:00") },
    ],
    ["long FS next"],
    { resources, assignments: ["long", "next", "meeting"].map(on) },
  );
  const proposed = (of: Plan, splitting: Splitting | null) => {
    const problem = withSplitting(problemOfPlan(of, schedulePlan(of)), of, splitting);
    const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 60 } });
    expect(levelingFaults(problem, proposal.activities)).toEqual([]);
    return proposal.activities.filter(({ id }) => id !== "meeting");
  };

  test("stands in its parts as proposed, asks for nobody while it pauses, and moves with its parts", () => {
    expect(overloads(plan, schedulePlan(plan))).not.toEqual([]);
    const moves = proposed(plan, "anywhere");
    const { schedule, delays, missed, plan: leveled } = levelingDelays(plan, moves);
    expect(overloads(leveled, schedule)).toEqual([]);
    expect(missed).toEqual([]);
    const stands = new Map(schedule.activities.map(({ id, start, finish }) => [id, [start, finish]]));
    for (const { id, start, finish } of moves) expect(stands.get(id)).toEqual([start, finish]);
    const split = {
      ...plan,
      activities: plan.activities.map((activity) => ({
        ...activity,
        levelingDelay: delays.get(activity.id) ?? 0,
        parts: moves.find(({ id }) => id === activity.id)?.parts ?? null,
      })),
    };
    expect(split.activities.map(({ parts }) => parts?.length)).toEqual([2, undefined, undefined]);
    expect(overloads(split, schedulePlan(split))).toEqual([]);
    // What is split stays, unless it may pause.
    expect(proposed(split, null).find(({ id }) => id === "long")?.binding).toEqual({ kind: "fixed" });
    expect(proposed(split, "anywhere").find(({ id }) => id === "long")?.binding).toEqual({ kind: "start" });
  });

  test("does not where it may not", () => {
    expect(proposed(plan, null).every(({ parts }) => parts === undefined)).toBe(true);
  });
});
