import { readFileSync } from "node:fs";
import { at, buildDependency, buildPlan, DAY, generatePlan, MONDAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "../schedule/conventions.ts";
import type { Plan } from "../schedule/plan.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { type ForecastOptions, runForecast } from "./forecast.ts";
import { loadForecastKernel } from "./kernel/forecastKernel.ts";
import { rankMitigations } from "./mitigation.ts";
import { backlogDuration } from "./model/backlog.ts";
import type { Estimate, ForecastInput, RiskEvent } from "./model/forecastInput.ts";
import { chanceOfFinish, forecastReport, jointChance } from "./result/forecastReport.ts";
import { quantilesOf } from "./result/quantiles.ts";
import { deviationOf, quantileErrors } from "./result/spread.ts";
import type { Distribution } from "./sampling/distribution.ts";

const kernel = loadForecastKernel(readFileSync(new URL("../../dist/forecast.wasm", import.meta.url)));

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function run(input: ForecastInput, options: ForecastOptions = {}) {
  return runForecast(input, { kernel, seed: 2026, sampling: "plain", ...options });
}

/** Working minutes until the project's finish, by iteration. */
const finishes = (input: ForecastInput, options: ForecastOptions = {}) => run(input, options).samples.finish;

const estimate = (activityId: string, duration: Distribution): Estimate => ({ activityId, duration, unit: "minutes" });
const ids = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `A${i}` }));
const chain = (count: number) => Array.from({ length: count - 1 }, (_, i) => `A${i} FS A${i + 1}`);
const threat = (fields: Partial<RiskEvent> = {}): RiskEvent => ({
  id: "R",
  name: "R",
  probability: 0.3,
  impacts: [{ activityId: "A0", delay: { kind: "fixed", value: 1000 } }],
  ...fields,
});

/** Within three standard errors, and a whole minute's rounding. */
function expectMean(values: ArrayLike<number>, expected: number): void {
  const error = deviationOf(values) / Math.sqrt(values.length);
  expect(Math.abs(mean(values) - expected)).toBeLessThan(3 * error + 0.05);
}

describe("closed forms, within three standard errors", () => {
  it("normals in series add their means and variances (MC-5)", () => {
    const estimates = ids(25).map(({ id }) => estimate(id, { kind: "normal", mean: 1000, deviation: 100 }));
    const values = finishes({ plan: buildPlan(ids(25), chain(25)), estimates });
    expectMean(values, 25_000);
    // The standard error of a deviation of n normals is deviation / √(2 n).
    expect(Math.abs(deviationOf(values) - 500)).toBeLessThan((3 * 500) / Math.sqrt(20_000) + 1);
  });

  it("the longest of parallel uniforms is n / (n + 1) of the range on average (MC-10)", () => {
    const estimates = ids(9).map(({ id }) => estimate(id, { kind: "uniform", low: 0, high: 10_000 }));
    expectMean(finishes({ plan: buildPlan(ids(9)), estimates }), 9000);
  });

  it("a threat occurs with its probability, an opportunity takes time off (MC-6)", () => {
    const plan = buildPlan([{ id: "A0", duration: 4800 }]);
    const late = finishes({ plan, risks: [threat()] });
    expectMean(late, 4800 + 300);
    expect(new Set(late)).toEqual(new Set([4800, 5800]));
    const soon = threat({ impacts: [{ activityId: "A0", delay: { kind: "fixed", value: -800 } }] });
    expectMean(finishes({ plan, risks: [soon] }), 4800 - 240);
  });

  it("delays in series add up, of those alongside the longest counts, factors multiply (MC-6)", () => {
    const plan = buildPlan([{ id: "A0", duration: 4800 }]);
    const both = (combine: "series" | "alongside") =>
      [400, 1000].map((value, i) =>
        threat({
          id: `R${i}`,
          probability: 1,
          impacts: [{ activityId: "A0", delay: { kind: "fixed", value }, combine }],
        }),
      );
    expect(finishes({ plan, risks: both("series") }, { iterations: 16 })[0]).toBe(6200);
    expect(finishes({ plan, risks: both("alongside") }, { iterations: 16 })[0]).toBe(5800);
    const factor = threat({ probability: 1, impacts: [{ activityId: "A0", factor: { kind: "fixed", value: 1.5 } }] });
    expect(finishes({ plan, risks: [factor] }, { iterations: 16 })[0]).toBe(7200);
  });

  it("exclusive risks never occur together, a branch goes one way (MC-7)", () => {
    const plan = buildPlan(ids(2), ["A0 FS A1"]);
    const risks = [0, 1].map((i) =>
      threat({
        id: `R${i}`,
        probability: 0.5,
        exclusiveSet: "either",
        impacts: [{ activityId: "A0", delay: { kind: "fixed", value: 100 * (i + 1) } }],
      }),
    );
    const values = finishes({ plan, risks });
    expect(new Set(values)).toEqual(new Set([2 * DAY + 100, 2 * DAY + 200]));
    expectMean(values, 2 * DAY + 150);
    const branches = [
      {
        id: "B",
        alternatives: [
          { probability: 0.25, activityIds: ["A0"] },
          { probability: 0.75, activityIds: ["A1"] },
        ],
      },
    ];
    const ways = finishes({
      plan: buildPlan(
        [
          { id: "A0", duration: 1000 },
          { id: "A1", duration: 200 },
        ],
        ["A0 FS A1"],
      ),
      branches,
    });
    expect(new Set(ways)).toEqual(new Set([1000, 200]));
    expectMean(ways, 400);
  });

  it("what a shared cause ties together spreads further: strength² of the covariance (MC-8)", () => {
    const estimates = ids(2).map(({ id }) => estimate(id, { kind: "uniform", low: 0, high: 12_000 }));
    const causes = [{ id: "V", name: "vendor", activityIds: ["A0", "A1"], strength: 0.7 }];
    const plan = buildPlan(ids(2), chain(2));
    const variance = 12_000 ** 2 / 12;
    const values = finishes({ plan, estimates, causes });
    expect(deviationOf(values) ** 2 / (2 * variance * (1 + 0.49))).toBeCloseTo(1, 1);
    const factor = [
      { id: "V", name: "vendor", activityIds: ["A0", "A1"], factor: { kind: "uniform" as const, low: 1, high: 2 } },
    ];
    const together = finishes({
      plan: buildPlan(
        ids(2).map((one) => ({ ...one, duration: 6000 })),
        chain(2),
      ),
      causes: factor,
    });
    expectMean(together, 18_000);
    expect(deviationOf(together)).toBeCloseTo(12_000 / Math.sqrt(12), -2);
  });

  it("lost working time stretches the work; over many weeks a week's luck evens out (MC-9)", () => {
    const loss = (distribution: Distribution) => [{ id: "L", name: "calls", loss: distribution, activityIds: ["A0"] }];
    const plan = buildPlan([{ id: "A0", duration: 2400 * 4 }]);
    expect(finishes({ plan, losses: loss({ kind: "fixed", value: 0.2 }) }, { iterations: 16 })[0]).toBe(12_000);
    const spread = (weeks: number) =>
      deviationOf(
        finishes({
          plan: buildPlan([{ id: "A0", duration: 2400 * weeks }]),
          losses: loss({ kind: "uniform", low: 0.1, high: 0.3 }),
        }),
      ) / weeks;
    expect(spread(4) / spread(1)).toBeCloseTo(0.5, 1);
  });

  it("cost follows durations, fixed parts and risks (MC-11)", () => {
    const plan = buildPlan([{ id: "A0", duration: 4800 }]);
    const input: ForecastInput = {
      plan,
      estimates: [estimate("A0", { kind: "uniform", low: 4000, high: 6000 })],
      costs: [{ activityId: "A0", spent: 500, perMinute: 2, fixed: { kind: "uniform", low: 100, high: 300 } }],
      risks: [threat({ impacts: [], cost: { kind: "fixed", value: 1000 } })],
    };
    const { model, samples } = run(input);
    expect(model.cost?.base).toBe(500 + 2 * 4800);
    expectMean(samples.cost ?? [], 2 * 200 + 200 + 300);
  });
});

describe("what remains (MC-1)", () => {
  const started: Partial<Plan> = { dataDate: at("2026-03-11 08:00") };

  it("leaves what is done alone, and puts what remains after the data date", () => {
    const plan = buildPlan(
      [
        { id: "done", duration: 2 * DAY, actualStart: MONDAY, actualFinish: at("2026-03-03 17:00") },
        { id: "at-work", duration: 10 * DAY, actualStart: at("2026-03-04 08:00"), percentComplete: 0.5 },
        { id: "ahead", duration: DAY },
        { id: "free", duration: DAY },
      ],
      ["done FS at-work", "at-work FS ahead"],
      started,
    );
    const unsure: Distribution = { kind: "uniform", low: 5 * DAY, high: 20 * DAY };
    const report = forecastReport(run({ plan, estimates: ["done", "at-work"].map((id) => estimate(id, unsure)) }));
    const [done, atWork, ahead, free] = report.activities;
    expect(done).toMatchObject({
      criticality: null,
      finish: { p10: at("2026-03-03 17:00"), p90: at("2026-03-03 17:00") },
    });
    // Half is left of 5 … 20 days: 2.5 … 10 from the data date.
    expect(atWork?.finish?.p10).toBeGreaterThan(at("2026-03-13 12:00"));
    expect(atWork?.finish?.p90).toBeLessThanOrEqual(at("2026-03-24 17:00"));
    expect(ahead?.criticality).toBe(1);
    expect(free?.finish?.p50).toBe(at("2026-03-11 17:00"));
  });

  it.each(["gantry", "primavera"] as const)("without anything unsure it is the schedule (%s)", (name) => {
    for (let seed = 1; seed <= 12; seed++) {
      const plan = {
        ...generatePlan({ activities: 30, links: 45, calendars: 4, perSummary: 8, seed }),
        conventions: conventions[name],
        ...(name === "primavera" ? { dataDate: MONDAY } : {}),
      };
      const { activities, projectFinish } = schedulePlan(plan);
      const report = forecastReport(run({ plan }, { iterations: 16 }));
      expect(report.project.finish?.p50).toBe(projectFinish);
      expect(report.activities.map(({ finish }) => finish?.p50)).toEqual(activities.map(({ finish }) => finish));
    }
  });

  it("a must-date holds nobody's lateness back, a no-earlier date still does", () => {
    const plan = buildPlan(
      [
        { id: "A0", duration: 4 * DAY },
        { id: "A1", duration: DAY, constraint: { type: "MFO", date: at("2026-03-04 17:00") } },
        { id: "A2", duration: DAY, constraint: { type: "SNET", date: at("2026-03-12 08:00") } },
      ],
      ["A0 FS A1"],
      { conventions: conventions.msProject },
    );
    const { activities } = forecastReport(run({ plan }, { iterations: 16 }));
    expect(activities[1]?.finish?.p50).toBe(at("2026-03-06 17:00"));
    expect(activities[2]?.finish?.p50).toBe(at("2026-03-12 17:00"));
  });
});

describe("results", () => {
  const plan = buildPlan(
    [
      { id: "A0", duration: 9000, deadline: null },
      { id: "A1", duration: 3000 },
      { id: "B", duration: 100 },
    ],
    ["A0 FS A1"],
  );
  const estimates = [
    estimate("A0", { kind: "normal", mean: 9000, deviation: 400 }),
    estimate("A1", { kind: "normal", mean: 3000, deviation: 300 }),
  ];

  it("cruciality is a duration's share of the spread, sensitivity takes criticality along (MC-14)", () => {
    const { activities } = forecastReport(run({ plan, estimates }));
    expect(activities[0]?.criticality).toBe(1);
    expect(activities[0]?.cruciality).toBeCloseTo(0.8, 1);
    expect(activities[1]?.cruciality).toBeCloseTo(0.6, 1);
    expect(activities[1]?.sensitivity).toBeCloseTo(0.6, 1);
    expect(activities[2]).toMatchObject({ criticality: 0, cruciality: null, sensitivity: null });
  });

  it("the stated error of P80 is how P80 scatters from seed to seed (MC-13)", () => {
    const runs = Array.from({ length: 40 }, (_, seed) => run({ plan, estimates }, { seed, iterations: 4096 }).samples);
    const p80 = runs.map(({ finish }) => quantilesOf(finish, [0.8])[0] as number);
    const stated = mean(runs.map((samples) => quantileErrors(samples).p80 as number));
    expect(stated / deviationOf(p80)).toBeGreaterThan(0.7);
    expect(stated / deviationOf(p80)).toBeLessThan(1.5);
    expect(quantileErrors(run({ plan, estimates }, { iterations: 160 }).samples).p80).toBeNull();
  });

  it("strata make the mean surer than plain draws do (MC-3)", () => {
    const scatter = (sampling: "plain" | "latinHypercube") =>
      deviationOf(
        Array.from({ length: 20 }, (_, seed) =>
          mean(finishes({ plan, estimates }, { seed, sampling, iterations: 1024 })),
        ),
      );
    expect(scatter("latinHypercube")).toBeLessThan(scatter("plain") / 5);
  });

  it("stops as soon as P80 is sure enough, or when told to (MC-13)", () => {
    const precise = run({ plan, estimates }, { iterations: 100_000, precision: 12 });
    expect(precise.samples.iterations).toBeLessThan(50_000);
    expect(quantileErrors(precise.samples).p80).toBeLessThanOrEqual(12);
    const told: number[] = [];
    const stopped = run({ plan, estimates }, { iterations: 10_000, onProgress: (share) => told.push(share) < 2 });
    expect(stopped.samples.iterations).toBe(2048);
    expect(told).toEqual([1024 / 10_000, 2048 / 10_000]);
  });

  it("gives the chance of a date, of a deadline, and of date and cost together (MC-12)", () => {
    const input: ForecastInput = {
      plan: {
        ...plan,
        activities: plan.activities.map((one) =>
          one.id === "A0" ? { ...one, deadline: at("2026-03-26 15:00") } : one,
        ),
      },
      estimates,
      costs: [{ activityId: "A0", perMinute: 1 }],
    };
    const done = run(input);
    const report = forecastReport(done);
    // 9,000 minutes of work after Monday 08:00 are over on Thursday of the fourth week at 15:00, in half the draws.
    expect(report.activities[0]?.deadlineChance).toBeCloseTo(0.5, 1);
    const p80 = report.project.finish?.p80 as number;
    expect(chanceOfFinish(done, p80)).toBeCloseTo(0.8, 2);
    expect(jointChance(done, p80, report.project.cost?.p80 ?? 0)).toBeLessThan(0.8);
    expect(jointChance(done, p80, Number.MAX_SAFE_INTEGER)).toBe(chanceOfFinish(done, p80));
    expect(report.project.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  it("tells what it cannot use and forecasts the rest", () => {
    const { findings, project } = forecastReport(
      run({
        plan,
        estimates: [
          estimate("gone", { kind: "fixed", value: 1 }),
          estimate("A0", { kind: "uniform", low: 9, high: 1 }),
        ],
        risks: [
          threat({ probability: 30 }),
          threat({ id: "R1", probability: 0.7, exclusiveSet: "s" }),
          threat({ id: "R2", probability: 0.7, exclusiveSet: "s" }),
        ],
      }),
    );
    expect(findings.map(({ code }) => code).sort()).toEqual([
      "forecast.activityMissing",
      "forecast.distribution",
      "forecast.overfull",
      "forecast.probability",
    ]);
    expect(project.finish?.p90).toBeGreaterThanOrEqual(project.plannedFinish as number);
  });
});

describe("rankMitigations", () => {
  it("is worth the difference of two independent runs, the best for its price first (MC-15)", () => {
    const plan = buildPlan(
      ids(3).map((one) => ({ ...one, duration: 4800 })),
      chain(3),
    );
    const estimates = ids(3).map(({ id }): Estimate => ({
      activityId: id,
      unit: "ratio",
      duration: { kind: "pert", low: 0.8, mode: 1, high: 1.8 },
    }));
    const risks = [0, 1].map((i) =>
      threat({
        id: `R${i}`,
        probability: 0.5,
        impacts: [{ activityId: `A${i}`, delay: { kind: "triangular", low: 1000, mode: 2000, high: 4000 * (i + 1) } }],
      }),
    );
    const mitigations = risks.map((risk, i) => ({
      id: `M${i}`,
      name: `M${i}`,
      price: 100 * (i + 1),
      risks: [{ ...risk, probability: 0.1 }],
    }));
    const input = { plan, estimates, risks };
    const values = rankMitigations(input, mitigations, { kernel, seed: 1 });
    expect(values.map(({ minutesPerPrice }) => minutesPerPrice as number)).toEqual(
      values.map(({ minutesPerPrice }) => minutesPerPrice as number).sort((a, b) => b - a),
    );
    for (const { id, minutes } of values) {
      const at = Number(id.slice(1));
      const after = { ...input, risks: risks.map((risk, i) => (i === at ? { ...risk, probability: 0.1 } : risk)) };
      const [one, other] = [
        run(input, { seed: 501, iterations: 20_480 }).samples,
        run(after, { seed: 502, iterations: 20_480 }).samples,
      ];
      const [late = 0] = quantilesOf(one.finish, [0.8]);
      const [soon = 0] = quantilesOf(other.finish, [0.8]);
      const error = Math.hypot(
        quantileErrors(one).p80 ?? 0,
        quantileErrors(other).p80 ?? 0,
        values.find((value) => value.id === id)?.error ?? 0,
      );
      expect(Math.abs(minutes - (late - soon))).toBeLessThan(3 * error);
    }
  });
});

describe("a leveled plan", () => {
  it("keeps its resource order instead of a fixed delay (MC-16)", () => {
    const plan = buildPlan(
      [
        { id: "A0", duration: 4 * DAY },
        { id: "A1", duration: 2 * DAY, levelingDelay: 4 * DAY },
      ],
      [],
      {
        resources: [{ id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 }],
        assignments: ["A0", "A1"].map((activityId) => ({
          id: activityId,
          activityId,
          resourceId: "ana",
          units: 1,
          work: null,
        })),
      },
    );
    const values = finishes({ plan, estimates: [estimate("A0", { kind: "uniform", low: 2 * DAY, high: 10 * DAY })] });
    expectMean(values, 8 * DAY);
    expect(Math.min(...values)).toBeLessThan(5 * DAY);
  });
});

describe("a backlog", () => {
  it("takes as many periods as its past throughput needs, exactly (MC-17)", () => {
    // 3 items at 1 or 2 a week: 2 weeks unless both were 1 (¼) … then a third.
    const found = backlogDuration(3, [1, 2], 2400);
    expect(found).toEqual({
      kind: "discrete",
      values: [
        { value: 4800, weight: 0.75 },
        { value: 7200, weight: 0.25 },
      ],
    });
    expect(backlogDuration(0, [1], 2400)).toEqual({ kind: "fixed", value: 0 });
    expect(backlogDuration(5, [0, 0], 2400)).toBeNull();
    const plan = buildPlan(
      [
        { id: "A0", duration: DAY },
        { id: "A1", duration: DAY },
      ],
      [],
      {
        dependencies: [buildDependency("A0 FS A1")],
      },
    );
    expectMean(finishes({ plan, estimates: [estimate("A0", found as Distribution)] }), 5400 + DAY);
  });
});
