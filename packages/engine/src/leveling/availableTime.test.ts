import { at, buildPlan, DAY, levelingFaults } from "@gantry/testkit";
import { describe, expect, test } from "vitest";
import type { Availability } from "../schedule/plan.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { availableTime } from "./availableTime.ts";
import { overloads } from "./overloads.ts";
import { problemOfPlan } from "./problemOfPlan.ts";
import { solveLeveling } from "./solveLeveling.ts";
import { withSplitting } from "./withSplitting.ts";

const person = (availability: readonly Availability[], maxUnits = 1) =>
  ({ id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits, availability }) as const;
const thursday = at("2026-03-05 00:00");

function planOf(availability: readonly Availability[], units: readonly number[], maxUnits = 1) {
  const ids = units.map((_, k) => `A${k}`);
  return buildPlan(
    ids.map((id) => ({ id, duration: 2 * DAY })),
    [],
    {
      resources: [person(availability, maxUnits)],
      assignments: ids.map((id, k) => ({
        id,
        activityId: id,
        resourceId: "ana",
        units: units[k] as number,
        work: null,
      })),
    },
  );
}

function leveled(plan: ReturnType<typeof planOf>) {
  const problem = problemOfPlan(plan, schedulePlan(plan));
  const proposal = solveLeveling(problem, { seed: 1, limits: { schedules: 100 } });
  expect(levelingFaults(problem, proposal.activities)).toEqual([]);
  return proposal.activities.map(({ start, finish }) => [start, finish]);
}

describe("availability over time (RES-4, LVL-17)", () => {
  test("half of somebody from a date on does one half-time work at a time from then on", () => {
    const plan = planOf([{ from: thursday, to: null, units: 0.5 }], [0.5, 0.5, 0.5]);
    expect(leveled(plan).sort()).toEqual([
      [at("2026-03-02 08:00"), at("2026-03-03 17:00")],
      [at("2026-03-02 08:00"), at("2026-03-03 17:00")],
      [at("2026-03-04 08:00"), at("2026-03-05 17:00")],
    ]);
  });

  test("who comes only then is put on nothing before, and who leaves on nothing after", () => {
    const comes = [{ from: null, to: thursday, units: 0 }];
    expect(leveled(planOf(comes, [1]))).toEqual([[at("2026-03-05 08:00"), at("2026-03-06 17:00")]]);
    const leaves = [{ from: thursday, to: null, units: 0 }];
    expect(leveled(planOf(leaves, [1]))).toEqual([[at("2026-03-02 08:00"), at("2026-03-03 17:00")]]);
  });

  test("what somebody cannot do before they leave, or ever at once, is told, and stays where links have it", () => {
    const never: readonly [Availability[], number[]][] = [
      [[{ from: thursday, to: null, units: 0 }], [1, 1]],
      [[{ from: at("2026-03-03 00:00"), to: null, units: 0.5 }], [1]],
    ];
    for (const [availability, units] of never)
      for (const splitting of [undefined, "absences", "anywhere"] as const) {
        const plan = planOf(availability, units);
        const plain = problemOfPlan(plan, schedulePlan(plan));
        const problem = splitting === undefined ? plain : withSplitting(plain, plan, splitting);
        const { activities, findings } = solveLeveling(problem, { seed: 1, limits: { schedules: 50 } });
        expect(findings.map(({ code }) => code)).toEqual(["leveling.unmet"]);
        expect(Math.max(...activities.map(({ finish }) => finish))).toBe(at("2026-03-03 17:00"));
      }
  });

  test("there is more for a time than what there is ordinarily", () => {
    const more = [{ from: thursday, to: thursday + 14 * 1440, units: 2 }];
    const starts = leveled(planOf(more, [1, 1, 1])).map(([start]) => start);
    expect(starts.sort()).toEqual([at("2026-03-02 08:00"), at("2026-03-04 08:00"), at("2026-03-05 08:00")]);
    expect(availableTime(person(more), 0)).toMatchObject({ units: 2, absences: [{ units: 1 }, { units: 1 }] });
  });

  test("who is asked for more than there ever is of them does it when there is most", () => {
    const plan = planOf([{ from: null, to: thursday, units: 0.25 }], [1], 0.5);
    expect(leveled(plan)).toEqual([[at("2026-03-05 08:00"), at("2026-03-06 17:00")]]);
  });

  test("what is asked while there is less is too much from that moment on (LVL-21)", () => {
    const plan = planOf([{ from: at("2026-03-03 00:00"), to: null, units: 0.5 }], [1]);
    expect(overloads(plan, schedulePlan(plan))).toMatchObject([
      { from: at("2026-03-03 00:00"), to: at("2026-03-03 17:00"), units: 1, available: 0.5, excess: DAY / 2 },
    ]);
  });
});
