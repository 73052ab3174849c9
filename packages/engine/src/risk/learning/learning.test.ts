import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conventions } from "../../schedule/conventions.ts";
import { schedulePlan } from "../../schedule/schedulePlan.ts";
import type { Activity, Plan } from "../../schedule/plan.ts";
import { standardCalendar } from "../../calendar/standardCalendar.ts";
import { runForecast } from "../forecast.ts";
import { quantilesOf } from "../result/quantiles.ts";
import { loadForecastKernel } from "../kernel/forecastKernel.ts";
import { elasticStarts } from "./elasticStarts.ts";
import { learnedInput, learnForecast, projectState, type TrackedProject } from "./learnedForecast.ts";
import { learnedRatio, learnEstimates, ownLogFactor } from "./learnedEstimates.ts";
import { forecastError, learnedSpread, remainingLogFactor, spreadFactor } from "./learnedFactor.ts";
import { weightedQuantile } from "./weightedQuantile.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
const DAY = 480;

function learned(...past: number[][]) {
  const found = learnEstimates(past);
  if (!found) throw new Error("nothing was learned");
  return found;
}

describe("learning from past estimates", () => {
  test("LRN-1: the usual ratio is the middle of the projects' middles; ratios beyond a fifth and five times count as these", () => {
    const { projects, activities, location } = learned([1, 1, 1, 50], [1.2, 1.2, 1.2], [2, 2, 2], []);
    expect([projects, activities]).toEqual([3, 10]);
    expect(Math.exp(location)).toBeCloseTo(1.2);
    const { residuals } = learned([1, 1, 1000]);
    expect(Math.exp(residuals.at(-1) ?? 0)).toBeCloseTo(5);
    expect(learnEstimates([[], [0]])).toBeNull();
  });

  test("LRN-1: what projects share is told apart from what their activities do for themselves", () => {
    const alike = learned([0.8, 1.25], [0.8, 1.25], [0.8, 1.25]);
    expect(alike.between).toBeLessThan(0.01);
    expect(alike.within).toBeCloseTo(Math.log(1.25) ** 2);
    const apart = learned([0.7, 0.7, 0.7], [1, 1, 1], [1.5, 1.5, 1.5]);
    expect(apart.within).toBeLessThan(0.01);
    expect(apart.between).toBeGreaterThan(0.05);
  });

  test("LRN-2: a project's own ratio counts the more, the more it has finished", () => {
    const estimates = learned([0.8, 1.2, 1], [1.3, 1.6, 1.1], [0.9, 1, 0.7]);
    const factor = (count: number) => Math.exp(ownLogFactor(estimates, new Array<number>(count).fill(1.5)));
    expect(factor(0)).toBeCloseTo(1);
    expect(factor(1)).toBeGreaterThan(1.05);
    expect(factor(5)).toBeGreaterThan(factor(1));
    expect(factor(1000)).toBeCloseTo(1.5, 2);
  });

  test("LRN-3: activities scatter about their project's middle", () => {
    const distribution = learnedRatio(learned([1, 1, 2], [3, 3, 1.5]));
    expect(distribution.kind === "empirical" && distribution.values.map((value) => Number(value.toFixed(3)))).toEqual([
      0.5, 1, 1, 1, 1, 2,
    ]);
  });

  test("LRN-4: quantiles of weighted values", () => {
    const even = [3, 1, 2].map((value) => ({ value, weight: 1 }));
    expect([0, 0.5, 1].map((share) => weightedQuantile(even, share))).toEqual([1, 2, 3]);
    expect(weightedQuantile(even, 1 / 3)).toBeCloseTo(1.5);
    const heavy = [...even, { value: 9, weight: 100 }, { value: -9, weight: 0 }];
    expect(weightedQuantile(heavy, 0.5)).toBeGreaterThan(8.5);
    expect(weightedQuantile([], 0.5)).toBeNaN();
  });

  test("LRN-5: half the way from the network to earned schedule, where that is known", () => {
    const estimates = learned([1, 1], [1, 1]);
    const pace = { finished: [], networkRemaining: 10 * DAY, earnedRemaining: 40 * DAY };
    expect(Math.exp(remainingLogFactor(estimates, pace))).toBeCloseTo(2);
    expect(Math.exp(remainingLogFactor(estimates, { ...pace, earnedRemaining: null }))).toBeCloseTo(1);
    // Less than a day tells nothing.
    expect(Math.exp(remainingLogFactor(estimates, { ...pace, networkRemaining: 1, earnedRemaining: 0 }))).toBeCloseTo(
      1,
    );
  });

  test("LRN-6: errors of other forecasts spread about their middle, wider for few projects", () => {
    expect(forecastError(20 * DAY, 10 * DAY)).toBeCloseTo(Math.log(2));
    expect(forecastError(1, 0)).toBe(0);
    expect(forecastError(1e9, DAY)).toBe(2);
    expect(forecastError(3, 1, 1)).toBeCloseTo(Math.log(3));
    const errors = [0.1, 0.2, 0.3].map((value) => ({ value, weight: 1 }));
    const [few, many] = [learnedSpread(errors, 3), learnedSpread(errors, 1000)];
    expect(many[20]).toBeCloseTo(0);
    expect(many.at(-1)).toBeCloseTo(0.1, 3);
    expect((few.at(-1) ?? 0) / (many.at(-1) ?? 1)).toBeCloseTo(Math.sqrt(2), 2);
    expect(learnedSpread(errors, 1)).toEqual([]);
  });
});

/** Two activities in a row; the second is planned for 18 May though nothing asks for it. */
function plan(dataDate: number | null = null): Plan {
  const task = (id: string, more: Partial<Activity>): Activity => ({
    id,
    name: id,
    parentId: null,
    kind: "task",
    duration: 5 * DAY,
    calendarId: null,
    ...more,
  });
  return {
    start: at("2026-05-04T08:00"),
    finish: null,
    scheduleFrom: "start",
    dataDate,
    calendarId: "standard",
    calendars: [standardCalendar("standard")],
    activities: [task("a", {}), task("b", { constraint: { type: "SNET", date: at("2026-05-18T08:00") } })],
    dependencies: [{ id: "ab", predecessorId: "a", successorId: "b", type: "FS", lag: 0, lagUnit: "working" }],
    resources: [],
    assignments: [],
    conventions: conventions.gantry,
    minutesPerDay: DAY,
    minutesPerWeek: 5 * DAY,
    minutesPerMonth: 20 * DAY,
  };
}

describe("a forecast from what was learned", () => {
  test("LRN-8: planned starts become waits that leave the schedule as it is", () => {
    const elastic = elasticStarts(plan());
    expect(elastic.remainingIds).toEqual(["a", "b", "wait for b"]);
    expect(schedulePlan(elastic.plan).projectFinish).toBe(schedulePlan(plan()).projectFinish);
    const later = elasticStarts(plan(at("2026-05-13T08:00")));
    expect(later.plan.activities.at(-1)).toMatchObject({ id: "wait for b", duration: 3 * DAY });
    // What has begun waits no more.
    const begun = plan(at("2026-05-13T08:00"));
    const activities = begun.activities.map((activity) => ({ ...activity, actualStart: at("2026-05-11T08:00") }));
    expect(elasticStarts({ ...begun, activities }).remainingIds).toEqual(["a", "b"]);
  });

  test("LRN-7: all that remains shares one factor, waits as well", () => {
    const { plan: elastic, remainingIds } = elasticStarts(plan());
    const finishesBy = (factor: number, spread: number[] = []) => {
      const cause = { id: "p", name: "p", factor: spreadFactor(Math.log(factor), spread), activityIds: remainingIds };
      const { samples } = runForecast({ plan: elastic, causes: [cause] }, { iterations: 1024 });
      return quantilesOf(samples.finish, [0.1, 0.5, 0.9]).map((value) =>
        new Date(samples.instantOf(value) * 60_000).toISOString().slice(0, 10),
      );
    };
    // Ten working days of waiting and five of work, one and a half times.
    expect(finishesBy(1)).toEqual(["2026-05-22", "2026-05-22", "2026-05-22"]);
    expect(finishesBy(1.2)[1]).toBe("2026-05-27");
    const [early, middle, late] = finishesBy(1, [-0.3, 0, 0.3]);
    // The middle lies between a Friday evening and a Monday morning.
    expect(middle && middle >= "2026-05-22" && middle <= "2026-05-25").toBe(true);
    expect([early && early < "2026-05-20", late && late > "2026-05-26"]).toEqual([true, true]);
  });

  const kernel = loadForecastKernel(readFileSync(new URL("../../../dist/forecast.wasm", import.meta.url)));

  /** A project that took so many times as long, seen before its first day. */
  function past(factor: number): TrackedProject {
    const state = projectState(plan(), { finished: [], earnedRemaining: null }, kernel);
    return {
      finished: [factor, factor],
      states: [{ state, actualRemaining: 15 * DAY * factor }],
    };
  }

  const middle = (finished: number[], from: readonly TrackedProject[]) => {
    const learned = learnForecast(from, kernel);
    if (!learned) throw new Error("nothing was learned");
    const state = projectState(plan(), { finished, earnedRemaining: null }, kernel);
    const { samples } = runForecast(learnedInput(state, learned), { iterations: 1024, kernel });
    return quantilesOf(samples.finish, [0.5, 0.8]).map((value) => Math.round((10 * value) / DAY) / 10);
  };

  test("LRN-6: each past project is forecast from the others, and what those were off by spreads the next", () => {
    const alike = [past(1), past(1.001), past(0.999)];
    expect(middle([], alike)).toEqual([15, 15]);
    const [p50 = 0, p80 = 0] = middle([], [past(0.8), past(1), past(1.4), past(1)]);
    expect(p50).toBeCloseTo(15, 0);
    expect(p80).toBeGreaterThan(16);
    expect(learnForecast([], kernel)).toBeNull();
    expect(learnForecast([past(1)], kernel)?.spread).toEqual([]);
  });

  test("LRN-5: what the project has shown itself moves its middle", () => {
    const past4 = [past(0.8), past(1), past(1.4), past(1)];
    const [usual = 0] = middle([], past4);
    const [late = 0] = middle([1.4, 1.4, 1.4], past4);
    expect(late).toBeGreaterThan(usual * 1.2);
  });

  test("LRN-5: a state knows what remains by its network, from the data date on", () => {
    const { pace } = projectState(plan(at("2026-05-13T08:00")), { finished: [], earnedRemaining: 60 }, kernel);
    expect(pace).toEqual({ finished: [], earnedRemaining: 60, networkRemaining: 10 * DAY });
  });
});
