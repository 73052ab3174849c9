import { readFileSync } from "node:fs";
import { buildActivity, buildDependency, buildPlan, DAY, generatePlan, MONDAY, variedCalendars } from "@gantry/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conventions } from "../../schedule/conventions.ts";
import type { Activity, Plan } from "../../schedule/plan.ts";
import { type ForecastOptions, type ForecastRun, runForecast } from "../forecast.ts";
import type { ForecastInput } from "../model/forecastInput.ts";
import type { Distribution } from "../sampling/distribution.ts";
import { loadForecastKernel } from "./forecastKernel.ts";

const kernel = loadForecastKernel(readFileSync(new URL("../../../dist/forecast.wasm", import.meta.url)));

/** Holidays, half days: one calendar for all, as uneven as they come. */
const [calendar] = variedCalendars(5).slice(4);

const activityFields = fc.record({
  hours: fc.integer({ min: 0, max: 40 }),
  snet: fc.option(fc.integer({ min: -20, max: 300 }), { nil: null, freq: 4 }),
  fnet: fc.option(fc.integer({ min: -20, max: 300 }), { nil: null, freq: 6 }),
  delay: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null, freq: 8 }),
  parent: fc.integer({ min: 0, max: 3 }),
  /** Share that is done of what has begun. */
  begun: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null, freq: 5 }),
  isInactive: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
});
const linkFields = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.constantFrom("FS", "FS", "SS", "FF", "SF"),
  fc.integer({ min: -6, max: 12 }),
);

/** Begun on Monday; what is left of it follows the data date, Wednesday morning. */
function progressOf(duration: number, share: number): Partial<Activity> {
  if (share === 1) return { actualStart: MONDAY, actualFinish: MONDAY + 1440, percentComplete: 1 };
  return { actualStart: MONDAY, percentComplete: share, remainingDuration: Math.round(duration * (1 - share)) };
}

const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.constantFrom("gantry", "msProject", "primavera"),
    fc.array(activityFields, { minLength: 1, maxLength: 9 }),
    fc.array(linkFields, { maxLength: 14 }),
  )
  .map(([name, list, rolls]) => {
    const summaries = new Set(list.map(({ parent }) => parent).filter((parent) => parent > 0));
    const activities: Activity[] = [...summaries].map((parent) =>
      buildActivity({ id: `S${parent}`, kind: "summary", duration: 0 }),
    );
    list.forEach(({ hours, snet, fnet, delay, parent, begun, isInactive }, i) =>
      activities.push(
        buildActivity({
          id: `A${i}`,
          duration: hours * 60,
          parentId: parent > 0 ? `S${parent}` : null,
          active: !isInactive,
          ...(begun === null ? {} : progressOf(hours * 60, begun)),
          levelingDelay: delay === null ? 0 : delay * 60,
          constraint: snet === null ? { type: "ASAP", date: null } : { type: "SNET", date: MONDAY + snet * 60 },
          secondConstraint: fnet === null ? null : { type: "FNET", date: MONDAY + fnet * 60 },
        }),
      ),
    );
    const links = rolls.flatMap(([a, b, type, hours]) => {
      const [from, to] = [a % list.length, b % list.length].sort((x, y) => x - y);
      if (from === to) return [];
      return [buildDependency(`A${from} ${type}${hours === 0 ? "" : `${hours > 0 ? "+" : ""}${hours * 60}`} A${to}`)];
    });
    const dependencies = links.filter((link, i) => links.findIndex(({ id }) => id === link.id) === i);
    const last = activities.at(-1)?.id ?? "";
    if (summaries.has(1) && list.at(-1)?.parent !== 1) dependencies.push(buildDependency(`S1 FS ${last}`));
    return buildPlan([], [], {
      conventions: conventions[name as "gantry"],
      dataDate: MONDAY + 2 * 1440,
      calendarId: "calendar-4",
      calendars: [{ ...calendar!, id: "calendar-4" }],
      activities,
      dependencies,
    });
  });

const three = fc.tuple(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 900 }),
);
const minutes: fc.Arbitrary<Distribution> = fc.oneof(
  three.map(([low, more, most]) => ({ kind: "triangular" as const, low, mode: low + more, high: low + more + most })),
  three.map(([low, more, most]) => ({ kind: "pert" as const, low, mode: low + more, high: low + more + most })),
  three.map(([low, more]) => ({ kind: "uniform" as const, low, high: low + more })),
  three.map(([low, more]) => ({
    kind: "lognormal" as const,
    low: low + 1,
    lowShare: 0.1,
    high: low + more + 2,
    highShare: 0.9,
  })),
  fc
    .array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 5 })
    .map((values) => ({ kind: "empirical" as const, values })),
  fc
    .array(fc.record({ value: fc.integer({ min: 0, max: 2000 }), weight: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((values) => ({ kind: "discrete" as const, values })),
);
const ratio: Distribution = { kind: "pert", low: 0.8, mode: 1, high: 1.7 };

const inputs: fc.Arbitrary<ForecastInput> = fc
  .tuple(
    plans,
    fc.array(minutes, { minLength: 9, maxLength: 9 }),
    fc.array(minutes, { minLength: 4, maxLength: 4 }),
    fc.nat(),
  )
  .map(([plan, durations, delays, roll]): ForecastInput => {
    const ids = plan.activities.flatMap(({ id, kind }) => (kind === "summary" ? [] : [id]));
    const pick = (i: number) => ids[(roll + i) % ids.length] as string;
    const risk = (i: number, fields: object) => ({
      id: `R${i}`,
      name: `R${i}`,
      probability: 0.3,
      impacts: [{ activityId: pick(i), delay: delays[i] ?? null, ...fields }],
    });
    return {
      plan,
      estimates: ids.flatMap((activityId, i) =>
        (roll >> i) & 1 ? [{ activityId, unit: "minutes" as const, duration: durations[i % 9] as Distribution }] : [],
      ),
      risks: [
        risk(0, { combine: "alongside" }),
        { ...risk(1, { combine: "alongside" }), cost: { kind: "uniform", low: 100, high: 900 } },
        { ...risk(2, { factor: ratio }), exclusiveSet: "one" },
        { ...risk(3, {}), exclusiveSet: "one" },
      ],
      causes: [
        { id: "V", name: "vendor", factor: ratio, activityIds: [pick(0), pick(2)], riskIds: ["R0"], strength: 0.6 },
      ],
      losses: [{ id: "I", name: "calls", loss: { kind: "uniform", low: 0, high: 0.4 }, activityIds: [pick(1)] }],
      branches: [{ id: "B", alternatives: [{ probability: 0.4, activityIds: [pick(3)] }] }],
      costs: ids.map((activityId, i) => ({
        activityId,
        perMinute: i + 0.25,
        fixed: i % 2 ? (delays[0] ?? null) : null,
      })),
    };
  });

/** What both must agree on, with the plain run's instants as counts of work. */
function comparable({ samples, model }: ForecastRun, isCounted: boolean) {
  const own = model.compiled.calendars.fallback;
  const floor = model.compiled.start as number;
  const counts = (values: Int32Array) =>
    isCounted ? [...values] : [...values].map((instant) => own.workBetween(floor, instant));
  return {
    finish: counts(samples.finish),
    kept: samples.kept.map(counts),
    cost: samples.cost && [...samples.cost],
    critical: samples.critical && [...samples.critical],
  };
}

function bothRuns(input: ForecastInput, options: ForecastOptions) {
  const fast = runForecast(input, { ...options, kernel });
  const plain = runForecast(input, options);
  return {
    fast,
    method: fast.method,
    fastSamples: comparable(fast, fast.method === "kernel"),
    plainSamples: comparable(plain, false),
    plain,
  };
}

describe("the kernel", () => {
  it("equals the plain implementation on random networks, bit for bit (MC-2 … MC-11)", () => {
    let counted = 0;
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, isLatin) => {
        const both = bothRuns(input, { iterations: 16, seed: 5, sampling: isLatin ? "latinHypercube" : "plain" });
        if (both.method === "kernel") counted++;
        // Text is compared many times faster than objects.
        expect(JSON.stringify(both.fastSamples)).toBe(JSON.stringify(both.plainSamples));
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
    // The rest hold a summary of which nothing remains, or whose start others wait for: those are not counted.
    expect(counted).toBeGreaterThan(140);
  });

  it("equals it on a large plan over several blocks, sums included (MC-3, MC-14)", () => {
    const plan = generatePlan({ activities: 60, links: 120, perSummary: 10, seed: 4 });
    const input: ForecastInput = {
      plan,
      estimates: plan.activities.map(({ id }) => ({ activityId: id, unit: "ratio" as const, duration: ratio })),
    };
    const { method, fast, plain, fastSamples, plainSamples } = bothRuns(input, { iterations: 2064, seed: 99 });
    expect(method).toBe("kernel");
    expect(fastSamples).toEqual(plainSamples);
    const product = (run: ForecastRun) => {
      const { sums, finish } = run.samples;
      const toFinish = finish.reduce((sum, value) => sum + value, 0) / finish.length - (sums?.middle ?? 0);
      return [...(sums?.product ?? [])].map((value, i) => value - toFinish * (sums?.duration[i] ?? 0));
    };
    // The plain run's finishes are instants and the kernel's are counts of work: their sums are compared on the squares alone.
    expect(product(fast)).toHaveLength(product(plain).length);
    fast.samples.sums?.square.forEach((square, i) => {
      const exact = plain.samples.sums?.square[i] as number;
      expect(Math.abs(square / exact - 1)).toBeLessThan(1e-5);
    });
  });

  it("leaves plans on several calendars to the plain implementation (MC-10)", () => {
    const plan = generatePlan({ activities: 20, links: 30, calendars: 4, seed: 4 });
    const { method, fastSamples, plainSamples } = bothRuns({ plan }, { iterations: 16 });
    expect(method).toBe("plain");
    expect(fastSamples).toEqual(plainSamples);
  });

  it("holds 10,000 iterations of 1,000 activities with all their dates in 100 MB", () => {
    const plan = buildPlan(Array.from({ length: 1000 }, (_, i) => ({ id: `A${i}`, duration: DAY })));
    const sizes: number[] = [];
    const counting = (bytes: number) => {
      sizes.push(bytes);
      return kernel(bytes);
    };
    runForecast({ plan }, { kernel: counting, iterations: 10_000, criticality: false, sensitivity: false });
    expect(sizes[0]).toBeLessThan(100e6);
  });
});
