import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import { backwardDates, backwardPass } from "../../schedule/backwardPass.ts";
import { type CompiledPlan, NONE } from "../../schedule/compiledPlan.ts";
import { forwardDates } from "../../schedule/forwardDates.ts";
import { forwardPass } from "../../schedule/forwardPass.ts";
import { projectFloors } from "../../schedule/projectBounds.ts";
import { latestFinish } from "../../schedule/scheduleRun.ts";
import type { Instant } from "../../units/time.ts";
import { crewMinutes, drawDurations, drawVariables } from "../model/drawModel.ts";
import type { ForecastModel, SampledNode } from "../model/forecastModel.ts";
import { criticalCandidates } from "../network/criticalCandidates.ts";
import { type ForecastRunner, noSums, type RunRequest } from "../result/samples.ts";
import { BLOCK } from "../sampling/stream.ts";

/** Writes drawn durations where the passes look for them; a crew works in proportion (MC-5). */
function durationWriter(c: CompiledPlan, sampled: readonly SampledNode[]): (durations: Int32Array) => void {
  const crews = sampled.map(({ node, planned }) =>
    c.crew[node]?.map((member) => ({ member, scale: Math.fround(member.minutes / planned) })),
  );
  return (durations) => {
    sampled.forEach(({ node }, i) => {
      const duration = durations[i] as number;
      c.duration[node] = duration;
      const crew = crews[i];
      if (crew) c.crew[node] = crew.map(({ member, scale }) => ({ ...member, minutes: crewMinutes(duration, scale) }));
    });
  };
}

function costOf({ cost }: ForecastModel, durationOf: (node: number) => number, variables: Float32Array): number {
  const { fround } = Math;
  let sum = 0;
  for (const { node, planned, perMinute } of cost?.timed ?? [])
    sum = fround(sum + fround((durationOf(node) - planned) * perMinute));
  for (const variable of cost?.variables ?? []) sum = fround(sum + (variables[variable] as number));
  return sum;
}

/**
 * The plain implementation: each iteration writes its durations into the compiled plan and runs the passes of the schedule
 * itself, with all they know of calendars, links and constraints. It takes any plan and is what the kernel is tested against.
 */
export function plainRunner(model: ForecastModel, floor: Instant, request: RunRequest): ForecastRunner {
  const { compiled: c, sampled } = model;
  const { iterations, isLatin, withCriticality, withSums, kept } = request;
  const early = forwardDates(c.nodeCount, floor);
  early.floors = projectFloors(c, floor);
  const late = backwardDates(c.nodeCount, floor);
  const write = durationWriter(c, sampled);
  const candidates = criticalCandidates(c);
  const variables = new Float32Array(model.variables.length);
  const durations = new Int32Array(sampled.length);
  const at = new Map(sampled.map(({ node }, i) => [node, i]));
  const durationOf = (node: number) => {
    const i = at.get(node);
    const crewScale = i === undefined ? 1 : (sampled[i] as SampledNode).scale;
    return i === undefined ? (c.duration[node] as number) : crewMinutes(durations[i] as number, crewScale);
  };
  const samples = {
    iterations,
    finish: new Int32Array(iterations),
    kept: kept.map(() => new Int32Array(iterations)),
    critical: withCriticality ? new Float64Array(c.nodeCount) : null,
    sums: withSums ? noSums(sampled.length, floor) : null,
    cost: model.cost ? new Float32Array(iterations) : null,
    instantOf: (value: number) => Math.round(value),
    valueOf: (instant: Instant) => instant,
    minutesBetween: (a: number, b: number) => c.calendars.fallback.workBetween(Math.round(a), Math.round(b)),
  };
  const hasFloat = (node: number) => {
    const calendar = c.calendar[node] as CompiledCalendar;
    return (
      calendar.workBetween(early.start[node] as number, late.start[node] as number) > 0 &&
      calendar.workBetween(early.finish[node] as number, late.finish[node] as number) > 0
    );
  };
  const iterate = (n: number) => {
    drawVariables(model, n, isLatin, variables);
    drawDurations(model, n, isLatin, variables, durations);
    write(durations);
    forwardPass(c, early);
    const latest = latestFinish(c, early);
    const finish = latest === NONE ? floor : latest;
    samples.finish[n] = finish;
    kept.forEach((node, i) => ((samples.kept[i] as Int32Array)[n] = early.finish[node] as number));
    if (samples.cost) samples.cost[n] = costOf(model, durationOf, variables);
    const { critical, sums } = samples;
    if (critical) {
      late.ceiling = finish;
      backwardPass(c, late, early);
      for (const node of candidates) if (!hasFloat(node)) critical[node] = (critical[node] as number) + 1;
    }
    if (sums)
      sampled.forEach(({ node, planned, scale }, i) => {
        const d = durationOf(node) - crewMinutes(planned, scale);
        sums.duration[i] = (sums.duration[i] as number) + d;
        sums.square[i] = (sums.square[i] as number) + d * d;
        sums.product[i] = (sums.product[i] as number) + d * (finish - sums.middle);
      });
  };
  return {
    method: "plain",
    part: BLOCK / 16,
    run: (from, to) => {
      for (let n = from; n < to; n++) iterate(n);
    },
    samples: () => samples,
  };
}
