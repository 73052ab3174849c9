import { at, buildPlan, DAY, generateLeveling, levelingFaults, severalFaults } from "@gantry/testkit";
import { expect, test } from "vitest";
import type { Activity, Plan } from "../../schedule/plan.ts";
import { schedulePlan } from "../../schedule/schedulePlan.ts";
import type { LevelingProblem } from "../levelingProblem.ts";
import { problemOfPlan } from "../problemOfPlan.ts";
import { solveLeveling } from "../solveLeveling.ts";
import { delaysAcross } from "./delaysAcross.ts";
import { joinProblems, type ProjectPart } from "./joinProblems.ts";
import { overloadsAcross } from "./overloadsAcross.ts";

const ana = { id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 } as const;
const on = (activityId: string) => ({ id: activityId, activityId, resourceId: "ana", units: 1, work: null });
const anas = (ids: readonly string[]) => ({ resources: [ana], assignments: ids.map(on) });
const part = (id: string, plan: Plan, priority = 500): ProjectPart => ({
  id,
  priority,
  plan,
  problem: problemOfPlan(plan, schedulePlan(plan)),
});
const solve = (problem: LevelingProblem, schedules = 200) => solveLeveling(problem, { seed: 1, limits: { schedules } });
const elsewhere = (id: string, start: string, finish: string): Activity => ({
  id,
  name: id,
  parentId: null,
  kind: "task",
  duration: 0,
  calendarId: null,
  external: { start: at(start), finish: at(finish) },
});

/** Ana has four days in one project and one day in the other. */
const long = buildPlan([{ id: "A", duration: 4 * DAY }], [], anas(["A"]));
const short = buildPlan([{ id: "B", duration: DAY }], [], anas(["B"]));

test("the same person in two projects is one, and does one thing at a time (LVL-26)", () => {
  const problem = joinProblems([part("one", long), part("two", short)]);
  expect(problem.people.map(({ id, units }) => [id, units])).toEqual([["ana", 1]]);
  expect(problem.projects).toEqual([
    { id: "one", priority: 500, activityIds: ["A"] },
    { id: "two", priority: 500, activityIds: ["B"] },
  ]);
  const proposal = solve(problem);
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  expect(severalFaults(problem, proposal)).toEqual([]);
  // As both count alike, the short one goes first; nothing can be better, which is known.
  expect(proposal.projects.map(({ finish }) => finish)).toEqual([at("2026-03-06 17:00"), at("2026-03-02 17:00")]);
  expect({ ...proposal, gap: Math.abs(proposal.gap) < 1e-9 }).toMatchObject({ gap: true });
});

test("the more urgent project goes first, of finishes and of deadlines (LVL-27)", () => {
  const finishes = (priorities: readonly [number, number], plans = [long, short] as const) =>
    solve(joinProblems([part("one", plans[0], priorities[0]), part("two", plans[1], priorities[1])])).projects.map(
      ({ finish }) => finish,
    );
  expect(finishes([1000, 100])).toEqual([at("2026-03-05 17:00"), at("2026-03-06 17:00")]);
  expect(finishes([100, 1000])).toEqual([at("2026-03-06 17:00"), at("2026-03-02 17:00")]);
  const due = (id: string) => buildPlan([{ id, duration: 2 * DAY, deadline: at("2026-03-03 17:00") }], [], anas([id]));
  expect(finishes([400, 600], [due("A"), due("B")])).toEqual([at("2026-03-05 17:00"), at("2026-03-03 17:00")]);
  expect(finishes([600, 400], [due("A"), due("B")])).toEqual([at("2026-03-03 17:00"), at("2026-03-05 17:00")]);
});

test("what waits for another of the projects follows it, a summary's leaves too; what is not among them stays (LVL-26)", () => {
  const first = buildPlan(
    [
      { id: "S", kind: "summary" },
      { id: "A", parentId: "S", duration: 2 * DAY },
      { id: "B", duration: DAY },
    ],
    [],
    { ...anas(["A", "B"]) },
  );
  const second = buildPlan(
    [
      { id: "C", duration: DAY },
      { id: "D", duration: DAY },
    ],
    [],
    {},
  );
  const waiting: Plan = {
    ...second,
    activities: [
      ...second.activities,
      elsewhere("S", "2026-03-02 08:00", "2026-03-03 17:00"),
      elsewhere("X", "2026-03-09 08:00", "2026-03-09 17:00"),
    ],
    dependencies: [
      { id: "1", predecessorId: "S", successorId: "C", type: "FS", lag: 0, lagUnit: "working" },
      { id: "2", predecessorId: "X", successorId: "D", type: "FS", lag: 0, lagUnit: "working" },
    ],
  };
  const parts = [part("one", first), part("two", waiting)];
  const problem = joinProblems(parts);
  expect(problem.activities.map(({ id }) => id)).toEqual(["A", "B", "C", "D", "X"]);
  expect(problem.links.map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual(["A C", "X D"]);
  expect(problem.projects?.map(({ activityIds }) => activityIds)).toEqual([
    ["A", "B"],
    ["C", "D"],
  ]);
  // Ana takes B first here: A, and what waits for it in the other plan, stand a day later than today.
  const moves = [{ id: "A", start: at("2026-03-03 08:00"), earliest: at("2026-03-02 08:00") }];
  const [one, two] = delaysAcross([
    { plan: first, moves },
    { plan: waiting, moves: [] },
  ]);
  expect(one?.delays.get("A")).toBe(DAY);
  const dates = new Map(two?.schedule.activities.map((activity) => [activity.id, activity.start]));
  expect(dates.get("C")).toBe(at("2026-03-05 08:00"));
  expect(dates.get("D")).toBe(at("2026-03-10 08:00"));
});

test("each project's work stays behind its own start and data date (LVL-26)", () => {
  const later = { ...short, dataDate: at("2026-03-04 08:00") };
  const problem = joinProblems([part("one", long), part("two", later)]);
  const leveled = new Map(solve(problem).activities.map((activity) => [activity.id, activity]));
  expect(leveled.get("B")?.start).toBeGreaterThanOrEqual(at("2026-03-04 08:00"));
  expect(leveled.get("A")?.start).toBe(at("2026-03-02 08:00"));
});

test("what there is of somebody over time counts for all projects, whichever comes first (LVL-17, LVL-26)", () => {
  const halfFrom = { ...ana, availability: [{ from: at("2026-03-09 00:00"), to: null, units: 0.5 }] };
  const early = { ...long, resources: [halfFrom] };
  const late = { ...short, resources: [halfFrom], start: at("2026-03-16 08:00") };
  for (const parts of [
    [part("early", early), part("late", late)],
    [part("late", late), part("early", early)],
  ])
    expect(joinProblems(parts).people).toMatchObject([
      { id: "ana", units: 1, absences: [{ from: at("2026-03-09 00:00"), units: 0.5 }] },
    ]);
});

test("too much at once is seen over all plans, each hour once (LVL-21)", () => {
  const plans = [long, short].map((plan) => ({ plan, schedule: schedulePlan(plan) }));
  expect(
    overloadsAcross(plans).map(({ resourceId, excess, activityIds }) => [resourceId, excess, activityIds]),
  ).toEqual([["ana", DAY, ["A", "B"]]]);
  expect(overloadsAcross(plans.slice(0, 1))).toEqual([]);
});

test.each(Array.from({ length: 30 }, (_, k) => k + 1))(
  "random projects with priorities and links between them, seed %i: valid, and what is said of each follows (LVL-13, LVL-26, LVL-27)",
  (seed) => {
    const size = { projects: 2 + (seed % 4), activities: 12 + (seed % 5) * 7, people: 3 + (seed % 5), skills: 3, seed };
    const generated = generateLeveling({ ...size, areNamed: true });
    const proposal = solve(generated, 12);
    const unmet = new Set(proposal.findings.map(({ where }) => where.activityId));
    const activities = generated.activities.map((each) => (unmet.has(each.id) ? { ...each, needs: [] } : each));
    expect(levelingFaults({ ...generated, activities }, proposal.activities)).toEqual([]);
    if (unmet.size === 0) expect(severalFaults(generated, proposal)).toEqual([]);
  },
);

test("what is said of all together is never better than the best order of few projects (LVL-13)", () => {
  const days = [3, 1, 2];
  const priorities = [500, 250, 1000];
  const parts = days.map((length, k) =>
    part(
      `P${k}`,
      buildPlan([{ id: `A${k}`, duration: length * 1440, calendarId: null }], [], anas([`A${k}`])),
      priorities[k],
    ),
  );
  const joined = joinProblems(parts);
  // Around the clock, so that the best can be reckoned: by length over priority, P2, P1, P0 or P2, P0, P1.
  const clock = {
    ...joined,
    goals: ["finish"] as const,
    activities: joined.activities.map((activity, k) => ({
      ...activity,
      calendarId: null,
      duration: (days[k] ?? 0) * 1440,
    })),
    people: joined.people.map((person) => ({ ...person, calendarId: null })),
  };
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const value = (order: readonly number[]) => {
    let [done, sum] = [0, 0];
    for (const k of order) sum += (priorities[k] ?? 0) * (done += (days[k] ?? 0) * 1440);
    return sum / 1750;
  };
  const best = Math.min(...orders.map(value));
  const proposal = solve(clock);
  const found = proposal.projects.reduce(
    (sum, { finish }, k) => sum + ((priorities[k] ?? 0) * (finish - clock.start)) / 1750,
    0,
  );
  expect(found).toBeCloseTo(best, 6);
  expect(proposal.status).toBe("optimal");
});
