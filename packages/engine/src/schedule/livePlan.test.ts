import { buildPlan, generatePlan, MONDAY, randomEdit, seededNumbers } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { openPlan } from "./livePlan.ts";
import type { Activity } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

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

  it("keeps late bounds apart from late dates shown, in a plan that was counted at first (CPM-10, PRG-4, edits seed 1000500)", () => {
    const list = [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D", duration: 2400 }];
    const live = openPlan(buildPlan(list, ["A FS B", "A FS C"]));
    const [, b, c] = live.plan.activities as [Activity, Activity, Activity];
    live.edit([{ kind: "setActivity", activity: { ...b, actualStart: MONDAY, percentComplete: 0.5 } }]);
    live.edit([{ kind: "setActivity", activity: { ...c, duration: 240 } }]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
  });

  it("tells a missing start once, however often it schedules (CHK-3, INC-1)", () => {
    const live = openPlan(generatePlan({ activities: 3, links: 2, seed: 1 }));
    live.edit([{ kind: "setPlan", fields: { start: null } }]);
    const [link] = live.plan.dependencies;
    if (!link) throw new Error("no link");
    live.edit([{ kind: "setDependency", dependency: { ...link, lag: 960 } }]);
    expect(live.schedule.findings.map(({ code }) => code)).toEqual(["plan.startMissing"]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
  });

  it("tells what is wrong with a calendar once an edit begins to use it (CAL-3, INC-1)", () => {
    const plan = generatePlan({ activities: 3, links: 2, seed: 1 });
    const [day] = plan.calendars;
    if (!day) throw new Error("no calendar");
    const live = openPlan({ ...plan, calendars: [day, { ...day, id: "lost", baseId: "nowhere" }] });
    live.edit([{ kind: "setActivity", activity: { ...(plan.activities[0] as Activity), calendarId: "lost" } }]);
    expect(live.schedule.findings.map(({ code }) => code)).toEqual(["calendar.baseMissing"]);
    live.edit([{ kind: "setActivity", activity: plan.activities[0] as Activity }]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
  });

  it("leaves schedules handed out as they were", () => {
    const live = openPlan(generatePlan({ activities: 10, links: 9, seed: 3 }));
    const before = live.schedule;
    const copy = structuredClone(before);
    live.edit([{ kind: "setActivity", activity: { ...(live.plan.activities[0] as Activity), duration: 9600 } }]);
    expect(before).toEqual(copy);
    expect(live.schedule).not.toEqual(copy);
  });
});
