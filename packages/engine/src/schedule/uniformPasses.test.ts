import { buildPlan, DAY, generatePlan } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { compilePlan } from "./compilePlan.ts";
import type { Plan } from "./plan.ts";
import { runSchedule } from "./scheduleRun.ts";

function datesOf(plan: Plan, isGeneral: boolean) {
  const compiled = compilePlan(plan);
  if (isGeneral) compiled.uniform = null;
  const { early, shownLate, planned } = runSchedule(compiled);
  return { uniform: Boolean(compiled.uniform), early, shownLate, start: planned.start, finish: planned.finish };
}

describe("uniformPasses", () => {
  it.each([1, 2, 3, 4, 5, 6])("give the same dates and drivers as the general passes, seed %i (CPM-10)", (seed) => {
    const plan = generatePlan({ activities: 300, links: 500, perSummary: seed % 2 ? 0 : 12, seed });
    const activities = plan.activities.map((activity, i) =>
      i % 9 === 0 && activity.kind === "task"
        ? { ...activity, kind: "milestone" as const }
        : i % 7 === 0
          ? { ...activity, duration: 90 * (i % 5) }
          : activity,
    );
    const fast = datesOf({ ...plan, activities }, false);
    expect(fast.uniform).toBe(true);
    expect({ ...fast, uniform: false }).toEqual(datesOf({ ...plan, activities }, true));
  });

  it("leaves plans with leads, other calendars or constraints to the general passes (CPM-10)", () => {
    const activities = [{ id: "A" }, { id: "B", duration: 2 * DAY }];
    expect(datesOf(buildPlan(activities, ["A FS-60 B"]), false).uniform).toBe(false);
    expect(datesOf(buildPlan(activities, ["A SS B"]), false).uniform).toBe(false);
    expect(
      datesOf(buildPlan([...activities, { id: "C", constraint: { type: "ALAP", date: null } }]), false).uniform,
    ).toBe(false);
    expect(datesOf(buildPlan([...activities, { id: "C", elapsed: true }]), false).uniform).toBe(false);
    expect(datesOf(buildPlan(activities, ["A FS+60 B"]), false).uniform).toBe(true);
  });
});
