import { at, buildPlan, DAY, levelingFaults } from "@gantry/testkit";
import { expect, test } from "vitest";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { withBookings } from "./bookings.ts";
import type { HeldSkill, LevelingGoal, SkillNeed } from "./levelingProblem.ts";
import { levelingScope } from "./levelingScope.ts";
import { planStaffing, type StaffingFacts } from "./planStaffing.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { proposedStaffing } from "./proposedStaffing.ts";
import { solveLeveling } from "./solveLeveling.ts";

const person = (id: string, calendarId: string | null = null) =>
  ({ id, name: id, kind: "work", calendarId, maxUnits: 1 }) as const;
const need = (skill: string, level: number, count = 1): SkillNeed => ({ kind: "skill", skill, level, count, units: 1 });
const has = (skill: string, level: number, until: number | null = null): HeldSkill => ({ skill, level, until });
const on = (activityId: string, resourceId: string) => ({
  id: `${resourceId} on ${activityId}`,
  activityId,
  resourceId,
  units: 1,
  work: null,
});

/** A (two days) and B (one day) ask for Oracle; Ana alone has it at level 3, Bo knows it a little. */
const plan = buildPlan(
  [
    { id: "A", duration: 2 * DAY },
    { id: "B", duration: DAY },
  ],
  [],
  { resources: [person("ana"), person("bo"), person("cy")] },
);
const facts: StaffingFacts = {
  needs: new Map([
    ["A", [need("oracle", 3)]],
    ["B", [need("oracle", 3)]],
  ]),
  skills: new Map([
    ["ana", [has("oracle", 4)]],
    ["bo", [has("oracle", 2)]],
  ]),
  costPerMinute: new Map(),
  maySwap: false,
};
const GOALS: LevelingGoal[] = ["lateness", "finish", "moves"];

function proposed(given = plan, told: Partial<StaffingFacts> = {}, goals = GOALS) {
  const all = { ...facts, ...told };
  const schedule = schedulePlan(given);
  const staffing = planStaffing(given, schedule, all);
  const problem = { ...problemOfPlan(given, schedule, { ...staffing, facts: all }), goals };
  const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 300 } });
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  return { problem, schedule, staffing, proposal, people: proposedStaffing(problem, proposal, staffing, all) };
}

test("LVL-24 work that asks for a skill is given who has it, one thing after the other, and says who was near", () => {
  const { proposal, people } = proposed();
  expect(people.map(({ activityId, personId, ableCount }) => [activityId, personId, ableCount])).toEqual([
    ["A", "ana", 1],
    ["B", "ana", 1],
  ]);
  expect(people[0]).toMatchObject({ freeIds: [], busy: [], belowIds: ["bo"], insteadOf: null });
  const [a, b] = proposal.activities;
  expect(Math.max(a?.finish ?? 0, b?.finish ?? 0)).toBe(at("2026-03-04 17:00"));
});

test("LVL-24 others who could do it are told with what keeps them; what nobody can do is lacking", () => {
  const both = new Map([...facts.skills, ["cy", [has("oracle", 3)]] as const]);
  const { people, staffing } = proposed(plan, {
    skills: both,
    needs: new Map([...facts.needs, ["B", [need("oracle", 3), need("sap", 2, 2)]]]),
  });
  expect(staffing.lacking).toEqual([{ activityId: "B", skill: "sap", level: 2, count: 2 }]);
  const ofA = people.find(({ activityId }) => activityId === "A");
  const other = ofA?.personId === "ana" ? "cy" : "ana";
  expect(ofA).toMatchObject({ ableCount: 2, freeIds: [], busy: [{ personId: other, activityIds: ["B"] }] });
});

test("LVL-24 leave, calendars and certificates decide who and when", () => {
  const mornings = standardCalendar("half").days.map((day) => (day ?? []).slice(0, 1));
  const half = { ...standardCalendar("half"), days: mornings };
  const given = {
    ...plan,
    activities: plan.activities.slice(0, 1),
    calendars: [...plan.calendars, half],
    resources: [person("ana", "half"), person("bo")],
  };
  // Ana works mornings: two days take her four. Bo's certificate ends with the first day.
  const skills = new Map([
    ["ana", [has("oracle", 4)]],
    ["bo", [has("oracle", 4, at("2026-03-03 00:00"))]],
  ]);
  const { proposal, problem, people } = proposed(given, { skills });
  expect(people.map(({ personId }) => personId)).toEqual(["ana"]);
  expect(proposal.finish).toBe(at("2026-03-05 12:00"));
  const away = { personId: "ana", from: at("2026-03-02 00:00"), to: at("2026-03-07 00:00"), units: 1, away: true };
  const later = solveLeveling(withBookings(problem, [away]), { seed: 1, limits: { schedules: 50 } });
  expect(later.activities[0]?.start).toBe(at("2026-03-09 08:00"));
});

test("LVL-24 who is named stays unless they may be exchanged, and even then where nothing is gained", () => {
  const named = { ...plan, assignments: [on("A", "ana"), on("B", "ana")] };
  const skills = new Map([...facts.skills, ["cy", [has("oracle", 3)]] as const]);
  const kept = proposed(named, { skills });
  expect(kept.people).toEqual([]);
  expect(kept.proposal.finish).toBe(at("2026-03-04 17:00"));
  const swapped = proposed(named, { skills, maySwap: true });
  expect(swapped.proposal.finish).toBe(at("2026-03-03 17:00"));
  const exchanged = swapped.people.filter(({ personId, insteadOf }) => personId !== insteadOf);
  expect(exchanged).toMatchObject([{ personId: "cy", insteadOf: "ana" }]);
  const alone = { ...named, assignments: [on("A", "cy")], activities: named.activities.slice(0, 1) };
  expect(proposed(alone, { skills, maySwap: true }).people).toMatchObject([{ personId: "cy", insteadOf: "cy" }]);
  // What stays because it is out of scope keeps whom it has.
  const { activities } = levelingScope(swapped.problem, swapped.schedule, new Set(["B"]));
  expect(activities[0]?.needs).toMatchObject([{ kind: "person", personId: "ana" }]);
});

test("LVL-24 cost first takes the cheapest who can", () => {
  const skills = new Map([...facts.skills, ["cy", [has("oracle", 3)]] as const]);
  const costPerMinute = new Map([
    ["ana", 3],
    ["cy", 2],
  ]);
  const { people, proposal } = proposed(plan, { skills, costPerMinute }, ["cost", "finish"]);
  expect(people.map(({ personId }) => personId)).toEqual(["cy", "cy"]);
  expect(proposal.cost).toBe(3 * DAY * 2);
  // Whose rate is not stated counts as the dearest, not as free of charge.
  const unstated = proposed(plan, { skills, costPerMinute: new Map([["cy", 2]]) }, ["cost", "finish"]);
  expect(unstated.people.map(({ personId }) => personId).toSorted()).toEqual(["ana", "cy"]);
  const dearer = new Map([
    ["bo", 3],
    ["cy", 2],
  ]);
  const cheapest = proposed(plan, { skills, costPerMinute: dearer }, ["cost", "finish"]);
  expect(cheapest.people.map(({ personId }) => personId)).toEqual(["cy", "cy"]);
});

test("LVL-24 who has lost a skill before the work could be done fills no place, and whoever is named stays booked", () => {
  const named = { ...plan, assignments: [on("A", "bo"), on("B", "bo")] };
  const needs = new Map([["A", [need("sap", 2)]]]);
  const known = (until: number) => ({ needs, skills: new Map([["cy", [has("sap", 3, until)]]]) });
  const apart = ({ proposal }: ReturnType<typeof proposed>) => {
    const [a, b] = proposal.activities;
    return a && b ? a.finish <= b.start || b.finish <= a.start : null;
  };
  // A takes two days from Monday on: a certificate that ended last year is of no use.
  const expired = proposed(named, known(at("2025-06-01 00:00")));
  expect(expired.staffing.lacking).toEqual([{ activityId: "A", skill: "sap", level: 2, count: 1 }]);
  expect(expired.people).toEqual([]);
  expect(apart(expired)).toBe(true);
});

test("LVL-24 where nobody can fill a place after all, whoever is named stays booked", () => {
  const named = { ...plan, assignments: [on("A", "bo"), on("B", "bo")] };
  const all = {
    ...facts,
    needs: new Map([["A", [need("sap", 2)]]]),
    // Two days' minutes fit into Monday and Tuesday's clock, not into their working time.
    skills: new Map([["cy", [has("sap", 3, at("2026-03-03 12:00"))]]]),
  };
  const schedule = schedulePlan(named);
  const staffing = planStaffing(named, schedule, all);
  expect(staffing.lacking).toEqual([]);
  const problem = { ...problemOfPlan(named, schedule, { ...staffing, facts: all }), goals: GOALS };
  const { activities, findings } = solveLeveling(problem, { seed: 1, limits: { schedules: 100 } });
  expect(findings).toMatchObject([{ code: "leveling.unmet", where: { activityId: "A" } }]);
  const [a, b] = activities.toSorted((one, other) => one.start - other.start);
  expect(b?.start).toBeGreaterThanOrEqual(a?.finish ?? Infinity);
});
