import { at, buildPlan, DAY, levelingFaults } from "@gantry/testkit";
import { expect, test } from "vitest";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { solveLeveling } from "./solveLeveling.ts";

const ana = { id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 } as const;
const on = (activityId: string) => ({ id: activityId, activityId, resourceId: "ana", units: 1, work: null });

test("a plan's activities keep their people, links and dates; what has begun stays (LVL-17)", () => {
  const plan = buildPlan(
    [
      { id: "S", kind: "summary" },
      { id: "A", parentId: "S", duration: 2 * DAY },
      { id: "B", parentId: "S", duration: DAY },
      { id: "C", duration: DAY, deadline: at("2026-03-03 17:00") },
      { id: "D", duration: DAY, actualStart: at("2026-03-02 08:00"), percentComplete: 0.5 },
      { id: "M", kind: "milestone", duration: 0 },
    ],
    ["S FS M"],
    { resources: [ana], assignments: ["A", "B", "C", "D"].map(on) },
  );
  const problem = problemOfPlan(plan, schedulePlan(plan));
  expect(problem.activities.map(({ id }) => id)).toEqual(["A", "B", "C", "D", "M"]);
  expect(problem.links.map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual(["A M", "B M"]);
  const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 200 } });
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  const leveled = new Map(proposal.activities.map((activity) => [activity.id, activity]));
  expect(leveled.get("D")).toMatchObject({ start: at("2026-03-02 08:00"), binding: { kind: "fixed" }, moved: 0 });
  // Ana can do one thing a day: the one with the deadline first.
  expect(leveled.get("C")).toMatchObject({ finish: at("2026-03-03 17:00"), moved: 1440 });
  expect(proposal.finish).toBe(at("2026-03-06 17:00"));
});

test("work counts on the calendar of those who do it, so that it is as long elsewhere; what is as late as possible stays", () => {
  const mornings = standardCalendar("half").days.map((day) => (day ?? []).slice(0, 1));
  const halfDays = { ...standardCalendar("half"), days: mornings };
  const plan = buildPlan(
    [
      { id: "A", duration: 2 * DAY },
      { id: "B", duration: 2 * DAY, work: 2 * DAY },
      { id: "L", duration: DAY, constraint: { type: "ALAP", date: null } },
      { id: "F", duration: DAY, constraint: { type: "FNET", date: at("2026-03-05 17:00") } },
    ],
    [],
    {
      calendars: [standardCalendar("standard"), halfDays],
      resources: [{ ...ana, calendarId: "half" }],
      assignments: [{ ...on("B"), work: 2 * DAY }],
    },
  );
  const { activities } = problemOfPlan(plan, schedulePlan(plan));
  const of = new Map(activities.map((activity) => [activity.id, activity]));
  expect(of.get("B")).toMatchObject({ calendarId: "half", duration: 2 * DAY });
  expect(of.get("A")).toMatchObject({ calendarId: plan.calendarId, duration: 2 * DAY, fixed: null });
  expect(of.get("L")?.fixed).not.toBeNull();
  expect(of.get("F")?.notBefore).toBe(at("2026-03-05 08:00"));
});
