import { generatePlan, seededNumbers } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { openPlan } from "./livePlan.ts";
import type { Activity, Plan } from "./plan.ts";
import type { PlanEdit } from "./planEdit.ts";
import { schedulePlan } from "./schedulePlan.ts";

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function randomEdit(plan: Plan, random: () => number, step: number): PlanEdit {
  const activity: Activity = pick(plan.activities, random);
  const dependency = pick(plan.dependencies, random);
  const date = (plan.start ?? 0) + Math.floor(random() * 40) * 1440;
  switch (Math.floor(random() * 12)) {
    case 0:
    case 1:
    case 2:
      return { kind: "setActivity", activity: { ...activity, duration: Math.floor(random() * 20) * 240 } };
    case 3:
      return {
        kind: "setActivity",
        activity: { ...activity, constraint: { type: pick(["SNET", "FNLT", "MSO", "FNET"] as const, random), date } },
      };
    case 4:
      return {
        kind: "setActivity",
        activity: { ...activity, constraint: { type: pick(["ASAP", "ALAP"] as const, random), date: null } },
      };
    case 5:
      return { kind: "setActivity", activity: { ...activity, mode: "manual", manualStart: date } };
    case 6:
      return {
        kind: "setActivity",
        activity: { ...activity, deadline: date, calendarId: pick(plan.calendars, random).id },
      };
    case 7:
      return { kind: "setDependency", dependency: { ...dependency, lag: Math.floor(random() * 6 - 2) * 240 } };
    case 8:
      return {
        kind: "setDependency",
        dependency: { ...dependency, type: pick(["FS", "SS", "FF", "SF"] as const, random) },
      };
    case 9:
      return { kind: "removeDependency", id: dependency.id };
    case 10:
      return { kind: "setDependency", dependency: { ...dependency, id: `new-${step}`, predecessorId: activity.id } };
    default:
      return step % 3 === 0
        ? { kind: "removeActivity", id: activity.id }
        : { kind: "setActivity", activity: { ...activity, id: `new-${step}` } };
  }
}

describe("openPlan", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "equals scheduling from scratch after any edits, seed %i (INC-1, INC-2, INC-3)",
    (seed) => {
      const random = seededNumbers(seed);
      const live = openPlan(
        generatePlan({
          activities: 60,
          links: 100,
          calendars: 4,
          special: seed % 2 ? 0.15 : 0,
          perSummary: seed % 3 ? 8 : 0,
          seed,
        }),
      );
      const known = new Map(live.schedule.activities.map((activity) => [activity.id, activity]));
      for (let step = 0; step < 40; step++) {
        const edit = randomEdit(live.plan, random, step);
        const change = live.edit([edit]);
        const fresh = schedulePlan(live.plan);
        expect(live.schedule, `step ${step}: ${JSON.stringify(edit)}`).toEqual(fresh);
        for (const activity of change.changed) known.set(activity.id, activity);
        for (const id of change.removed) known.delete(id);
        expect([...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          fresh.activities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }
    },
  );

  it("leaves schedules handed out as they were", () => {
    const live = openPlan(generatePlan({ activities: 10, links: 9, seed: 3 }));
    const before = live.schedule;
    const copy = structuredClone(before);
    live.edit([{ kind: "setActivity", activity: { ...(live.plan.activities[0] as Activity), duration: 9600 } }]);
    expect(before).toEqual(copy);
    expect(live.schedule).not.toEqual(copy);
  });
});
