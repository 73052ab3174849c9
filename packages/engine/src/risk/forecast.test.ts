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
import type { Estimate, ForecastInput } from "./model/forecastInput.ts";
import { chanceOfFinish, finishCurve, forecastReport, jointChance, jointDraws } from "./result/forecastReport.ts";
import { quantilesOf } from "./result/quantiles.ts";
import { deviationOf, quantileErrors } from "./result/spread.ts";
import type { Distribution } from "./sampling/distribution.ts";
import { chain, errorsOff, estimate, ids, mean, threat } from "./testing/forecastCases.ts";

const kernel = loadForecastKernel(readFileSync(new URL("../../dist/forecast.wasm", import.meta.url)));

function run(input: ForecastInput, options: ForecastOptions = {}) {
  return runForecast(input, { kernel, seed: 2026, sampling: "plain", ...options });
}

/** Working minutes until the project's finish, by iteration. */
const finishes = (input: ForecastInput, options: ForecastOptions = {}) => run(input, options).samples.finish;

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

describe("a project that is done (MC-1)", () => {
  it("finished when it did, whatever the data date", () => {
    const finished = { actualStart: MONDAY, actualFinish: at("2026-03-03 11:00") };
    const plan = buildPlan(
      [
        { id: "a", duration: 2 * DAY, ...finished },
        { id: "b", duration: DAY, ...finished },
      ],
      ["a FS b"],
      {
        dataDate: at("2026-03-11 08:00"),
      },
    );
    const made = run({ plan, estimates: [estimate("b", { kind: "uniform", low: DAY, high: 9 * DAY })] });
    const { project } = forecastReport(made);
    expect(project).toMatchObject({
      plannedChance: 1,
      finish: { p10: finished.actualFinish, p90: finished.actualFinish },
    });
    expect(project.histogram).toEqual([{ until: finished.actualFinish, count: made.samples.iterations }]);
    expect(finishCurve(made, null, 2)).toEqual([finished.actualFinish, finished.actualFinish, finished.actualFinish]);
    expect([chanceOfFinish(made, finished.actualFinish), chanceOfFinish(made, finished.actualFinish - 1)]).toEqual([
      1, 0,
    ]);
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
    const draws = jointDraws(done);
    const within = report.project.cost?.p80 ?? 0;
    const kept = draws?.costs.filter((cost, n) => cost <= within && (draws.finishes[n] as number) <= p80).length ?? 0;
    expect(kept / done.samples.iterations).toBeCloseTo(jointChance(done, p80, within) ?? 0, 2);
    expect(report.project.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  it("tells a finish in even steps of its probability, and what is done as certain (MC-12)", () => {
    const done = {
      ...plan,
      activities: plan.activities.map((one) =>
        one.id === "B" ? { ...one, actualStart: MONDAY, actualFinish: MONDAY + 100 } : one,
      ),
    };
    const ran = run({ plan: done, estimates });
    const { finish } = forecastReport(ran).project;
    const curve = finishCurve(ran, null, 10) as number[];
    expect([curve[1], curve[5], curve[8], curve[9]]).toEqual([finish?.p10, finish?.p50, finish?.p80, finish?.p90]);
    expect(curve.toSorted((a, b) => a - b)).toEqual(curve);
    expect(finishCurve(ran, "A1", 10)).toEqual(curve);
    expect(new Set(finishCurve(ran, "B", 4))).toEqual(new Set([MONDAY + 100]));
    expect(finishCurve(ran, "nothing", 4)).toBeNull();
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
    // What has been run already need not be run again.
    expect(rankMitigations(input, mitigations, { kernel, seed: 1 }, runForecast(input, { kernel, seed: 1 }))).toEqual(
      values,
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
    expect(errorsOff(values, 8 * DAY)).toBeLessThan(3);
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
    expect(errorsOff(finishes({ plan, estimates: [estimate("A0", found as Distribution)] }), 5400 + DAY)).toBeLessThan(
      3,
    );
  });
});
