import { readFileSync } from "node:fs";
import { buildPlan, DAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { type ForecastOptions, runForecast } from "./forecast.ts";
import { loadForecastKernel } from "./kernel/forecastKernel.ts";
import type { ForecastInput } from "./model/forecastInput.ts";
import { deviationOf } from "./result/spread.ts";
import type { Distribution } from "./sampling/distribution.ts";
import { chain, errorsOff, estimate, ids, threat } from "./testing/forecastCases.ts";

const kernel = loadForecastKernel(readFileSync(new URL("../../dist/forecast.wasm", import.meta.url)));

function run(input: ForecastInput, options: ForecastOptions = {}) {
  return runForecast(input, { kernel, seed: 2026, sampling: "plain", ...options });
}

/** Working minutes until the project's finish, by iteration. */
const finishes = (input: ForecastInput, options: ForecastOptions = {}) => run(input, options).samples.finish;

describe("closed forms, within three standard errors", () => {
  it("normals in series add their means and variances (MC-5)", () => {
    const estimates = ids(25).map(({ id }) => estimate(id, { kind: "normal", mean: 1000, deviation: 100 }));
    const values = finishes({ plan: buildPlan(ids(25), chain(25)), estimates });
    expect(errorsOff(values, 25_000)).toBeLessThan(3);
    // The standard error of a deviation of n normals is deviation / √(2 n).
    expect(Math.abs(deviationOf(values) - 500)).toBeLessThan((3 * 500) / Math.sqrt(20_000) + 1);
  });

  it("the longest of parallel uniforms is n / (n + 1) of the range on average (MC-10)", () => {
    const estimates = ids(9).map(({ id }) => estimate(id, { kind: "uniform", low: 0, high: 10_000 }));
    expect(errorsOff(finishes({ plan: buildPlan(ids(9)), estimates }), 9000)).toBeLessThan(3);
  });

  it("a threat occurs with its probability, an opportunity takes time off (MC-6)", () => {
    const plan = buildPlan([{ id: "A0", duration: 4800 }]);
    const late = finishes({ plan, risks: [threat()] });
    expect(errorsOff(late, 4800 + 300)).toBeLessThan(3);
    expect(new Set(late)).toEqual(new Set([4800, 5800]));
    const soon = threat({ impacts: [{ activityId: "A0", delay: { kind: "fixed", value: -800 } }] });
    expect(errorsOff(finishes({ plan, risks: [soon] }), 4800 - 240)).toBeLessThan(3);
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
    expect(errorsOff(values, 2 * DAY + 150)).toBeLessThan(3);
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
    expect(errorsOff(ways, 400)).toBeLessThan(3);
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
    expect(errorsOff(together, 18_000)).toBeLessThan(3);
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
    expect(errorsOff(samples.cost ?? [], 2 * 200 + 200 + 300)).toBeLessThan(3);
  });
});
