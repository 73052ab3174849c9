import { at, buildPlan, DAY, levelingFaults } from "@gantry/testkit";
import { describe, expect, test } from "vitest";
import type { Activity } from "../schedule/plan.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { type Booking, withBookings } from "./bookings.ts";
import type { SkillNeed } from "./levelingProblem.ts";
import { planStaffing } from "./planStaffing.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { proposedStaffing } from "./proposedStaffing.ts";
import { solveLeveling } from "./solveLeveling.ts";

const oracle: SkillNeed = { kind: "skill", skill: "oracle", level: 2, count: 1, units: 1 };
const held = (level: number) => [{ skill: "oracle", level, until: null }];
const monday = at("2026-03-02 08:00");

interface Given {
  activities: readonly (Partial<Activity> & { id: string })[];
  /** Who is on what already. */
  on?: Readonly<Record<string, string>>;
  bookings?: readonly Booking[];
  dataDate?: number;
}

/** Ana and Bo can do what asks for Oracle, Cy cannot; each activity asks for one who can. */
function staffed({ activities, on = {}, bookings = [], dataDate }: Given) {
  const resources = ["Ana", "Bo", "Cy"].map((id) => ({
    id,
    name: id,
    kind: "work" as const,
    calendarId: null,
    maxUnits: 1,
  }));
  const assignments = Object.entries(on).map(([activityId, resourceId]) => ({
    id: activityId,
    activityId,
    resourceId,
    units: 1,
    work: null,
  }));
  const plan = { ...buildPlan(activities, [], { resources, assignments }), ...(dataDate ? { dataDate } : {}) };
  const schedule = schedulePlan(plan);
  const facts = {
    needs: new Map(activities.filter(({ kind }) => kind !== "milestone").map(({ id }) => [id, [oracle]])),
    skills: new Map([
      ["Ana", held(3)],
      ["Bo", held(2)],
      ["Cy", held(1)],
    ]),
    costPerMinute: new Map<string, number>(),
    maySwap: true,
  };
  const places = planStaffing(plan, schedule, facts);
  const problem = withBookings(problemOfPlan(plan, schedule, { ...places, facts }), bookings);
  const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 60 } });
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  return {
    put: proposedStaffing(problem, proposal, places, facts).map(
      ({ activityId, personId }) => `${personId} on ${activityId}`,
    ),
    findings: proposal.findings.map(({ code, where }) => `${code} ${where.activityId}`),
    cost: proposal.cost,
    starts: new Map(proposal.activities.map(({ id, start }) => [id, start])),
  };
}

const bound = (id: string, days = 1) => ({
  id,
  duration: days * DAY,
  constraint: { type: "MSO", date: monday } as const,
});
const busy = (personId: string, from: string, to: string) => ({ personId, from: at(from), to: at(to), units: 1 });

describe("what stays and asks for people (LVL-31)", () => {
  test("bound to a date it stays, and whoever is free for all of it is put on it; other work goes around", () => {
    const given = staffed({
      activities: [bound("cut-over", 2), { id: "free", duration: DAY }],
      bookings: [busy("Ana", "2026-03-03 08:00", "2026-03-03 17:00")],
    });
    expect(given.put).toContain("Bo on cut-over");
    expect(given.starts.get("cut-over")).toBe(monday);
    expect(given.put).toContain("Ana on free");
    expect(given.findings).toEqual([]);
  });

  test("where nobody is free nobody is put on it, which is told, and no cost is counted", () => {
    const given = staffed({
      activities: [bound("cut-over")],
      bookings: ["Ana", "Bo"].map((name) => busy(name, "2026-03-02 13:00", "2026-03-02 14:00")),
    });
    expect(given).toMatchObject({ put: [], findings: ["leveling.unmet cut-over"], cost: 0 });
  });

  test("of what is begun only what is left counts, and nobody on it is exchanged", () => {
    const begun = { actualStart: monday, percentComplete: 0.5 };
    const given = staffed({
      activities: [
        { id: "begun", duration: 4 * DAY, ...begun },
        { id: "kept", duration: 4 * DAY, ...begun },
      ],
      on: { kept: "Ana" },
      dataDate: at("2026-03-04 08:00"),
      bookings: [busy("Bo", "2026-03-02 08:00", "2026-03-03 17:00")],
    });
    expect(given).toMatchObject({ put: ["Bo on begun"], findings: [] });
  });

  test("two that stay at the same time are given different people, and those who are named on either nobody else's work", () => {
    expect(staffed({ activities: [bound("one"), bound("other")] }).put.sort()).toEqual(["Ana on one", "Bo on other"]);
    expect(staffed({ activities: [bound("one"), bound("other")], on: { other: "Ana" } }).put).toEqual(["Bo on one"]);
  });
});
