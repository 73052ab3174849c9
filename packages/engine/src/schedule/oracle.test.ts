import { buildActivity, buildDependency, buildPlan, MONDAY, naiveSchedule, variedCalendars } from "@gantry/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Activity, ConstraintType, Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const calendarIds = variedCalendars(5).map(({ id }) => id);
const kinds = fc.constantFrom<ConstraintType>("SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO");

const activityFields = fc.record({
  duration: fc.integer({ min: 0, max: 30 }).map((hours) => hours * 60),
  calendarId: fc.option(fc.constantFrom(...calendarIds), { nil: null, freq: 2 }),
  constraint: fc.option(fc.tuple(kinds, fc.integer({ min: -24, max: 300 })), { nil: null, freq: 5 }),
  deadline: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 8 }),
  isElapsed: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
});

const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(activityFields, { minLength: 1, maxLength: 8 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom("FS", "SS", "FF", "SF"),
        fc.integer({ min: -6, max: 12 }),
        fc.boolean(),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([list, rolls]) => {
    const activities: Activity[] = list.map(({ duration, calendarId, constraint, deadline, isElapsed }, i) =>
      buildActivity({
        id: `A${i}`,
        duration,
        calendarId,
        elapsed: isElapsed,
        deadline: deadline === null ? null : MONDAY + deadline * 60,
        ...(constraint ? { constraint: { type: constraint[0], date: MONDAY + constraint[1] * 60 } } : {}),
      }),
    );
    const links = rolls.flatMap(([a, b, type, hours, isClock]) => {
      const [from, to] = [a % list.length, b % list.length].sort((x, y) => x - y);
      if (from === to) return [];
      const lag = hours === 0 ? "" : `${hours > 0 ? "+" : ""}${hours * 60}${isClock ? "e" : ""}`;
      return [buildDependency(`A${from} ${type}${lag} A${to}`)];
    });
    const dependencies = links.filter((link, i) => links.findIndex(({ id }) => id === link.id) === i);
    return buildPlan([], [], { calendars: variedCalendars(5), activities, dependencies });
  });

describe("schedulePlan", () => {
  it("agrees with counting minutes (CPM-1 … CPM-8, DEP-1 … DEP-4)", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const naive = naiveSchedule(plan);
        for (const { id, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat } of schedulePlan(plan).activities)
          expect({ id, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat }).toEqual({ id, ...naive.get(id) });
      }),
      { numRuns: 100, seed: 20_260_302 },
    );
  });

  it("never moves anything sooner when a lag grows (DEP-2)", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.integer({ min: 1, max: 600 }), (plan, which, more) => {
        const at = which % Math.max(1, plan.dependencies.length);
        const before = schedulePlan(plan).activities;
        const after = schedulePlan({
          ...plan,
          dependencies: plan.dependencies.map((link, i) => (i === at ? { ...link, lag: link.lag + more } : link)),
        }).activities;
        after.forEach(({ earlyStart, earlyFinish }, i) => {
          expect(earlyStart).toBeGreaterThanOrEqual(before[i]?.earlyStart ?? Number.NaN);
          expect(earlyFinish).toBeGreaterThanOrEqual(before[i]?.earlyFinish ?? Number.NaN);
        });
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
