import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type Distribution,
  type Estimate,
  type ForecastInput,
  type ForecastKernel,
  type ForecastOptions,
  forecastReport,
  loadForecastKernel,
  type Plan,
  runForecast,
} from "@gantry/engine";
import { generatePlan, seededNumbers } from "@gantry/testkit";
import { quantile } from "../schedule/measure.ts";
import { type PeerNetwork, Peers, type PeerTimes } from "./peers.ts";

const SEED = 20_261_122;
const ITERATIONS = 10_000;
const KINDS = ["triangular", "pert"] as const;
type Kind = (typeof KINDS)[number];

function threePoints(plan: Plan): [number, number, number][] {
  const random = seededNumbers(SEED);
  return plan.activities.map(({ duration }) => [
    Math.round(duration * (0.5 + 0.4 * random())),
    duration,
    Math.round(duration * (1.2 + 1.3 * random())),
  ]);
}

function inputOf(plan: Plan, kind: Kind): ForecastInput {
  const three = threePoints(plan);
  const estimates = plan.activities.map(({ id }, i): Estimate => {
    const [low, mode, high] = three[i] as [number, number, number];
    return { activityId: id, unit: "minutes", duration: { kind, low, mode, high } satisfies Distribution };
  });
  return { plan, estimates };
}

function peerNetwork(plan: Plan): PeerNetwork {
  const at = new Map(plan.activities.map(({ id }, i) => [id, i]));
  const links = plan.dependencies.map(
    ({ predecessorId, successorId, lag }) => [at.get(predecessorId) ?? 0, at.get(successorId) ?? 0, lag] as const,
  );
  return { links, three: threePoints(plan) };
}

/** Processor time of a whole forecast, from the plan's records to its samples; and of what else is asked for. */
function timeForecast(input: ForecastInput, options: ForecastOptions, rounds: number) {
  const times: number[] = [];
  let run = runForecast(input, options);
  for (let i = 0; i < rounds; i++) {
    const began = process.cpuUsage();
    run = runForecast(input, options);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return { run, medianMs: quantile(times, 0.5), bestMs: times[0] ?? Number.NaN };
}

/** Bytes of the kernel's memory, as it asks for them. */
function weighed(kernel: ForecastKernel, sizes: number[]): ForecastKernel {
  return (bytes) => {
    sizes.push(bytes);
    return kernel(bytes);
  };
}

function benchKind(plan: Plan, kind: Kind, kernel: ForecastKernel, peers: Peers, rounds: number) {
  const input = inputOf(plan, kind);
  const same = { kernel, iterations: ITERATIONS, activities: false, sensitivity: false } as const;
  const plainDraws = timeForecast(input, { ...same, sampling: "plain" }, rounds);
  const strata = timeForecast(input, same, rounds);
  const { samples } = plainDraws.run;
  const sizes: number[] = [];
  const whole = timeForecast(input, { kernel: weighed(kernel, sizes), iterations: ITERATIONS }, Math.min(5, rounds));
  const began = performance.now();
  const report = forecastReport(whole.run);
  return {
    kind,
    method: plainDraws.run.method,
    medianMs: plainDraws.medianMs,
    bestMs: plainDraws.bestMs,
    strataMs: strata.medianMs,
    meanMinutes: samples.finish.reduce((sum, value) => sum + value, 0) / samples.iterations,
    critical: (samples.critical ?? new Float64Array()).reduce((sum, count) => sum + count, 0) / samples.iterations,
    withAllDatesMs: whole.medianMs,
    reportMs: performance.now() - began,
    reportP80: report.project.finish?.p80 ?? null,
    memoryMb: Math.max(...sizes) / 1e6,
    numpy: peers.numpy(ITERATIONS, kind, Math.min(5, rounds)),
    c: kind === "triangular" ? peers.c(ITERATIONS, rounds) : null,
  };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

function beside(
  name: string,
  ours: { medianMs: number; bestMs: number },
  peer: PeerTimes | null,
  goal: string,
): string {
  if (!peer) return `  ${name} is not on this machine, so no ratio.`;
  const chunk = peer.chunk === undefined ? "" : `, chunks of ${peer.chunk}`;
  const ratio = name === "numpy" ? peer.medianMs / ours.medianMs : ours.medianMs / peer.medianMs;
  const best = name === "numpy" ? peer.bestMs / ours.bestMs : ours.bestMs / peer.bestMs;
  return `  ${name} ${ms(peer.medianMs)} (best ${ms(peer.bestMs)}${chunk}): ratio ${ratio.toFixed(2)} (goal ${goal}), best against best ${best.toFixed(2)}; its mean finish ${peer.mean.toFixed(0)}, ${peer.critical.toFixed(2)} activities critical at a time`;
}

/** `npm run bench -- risk [--json] [--rounds N]`: processor time of one thread. */
export function main(args: readonly string[]): Promise<void> {
  const rounds = args.includes("--rounds") ? Number(args[args.indexOf("--rounds") + 1]) : 15;
  const file = createRequire(import.meta.url).resolve("@gantry/engine/forecast.wasm");
  const kernel = loadForecastKernel(readFileSync(file));
  const plan = generatePlan({ activities: 1000, links: 2000, seed: SEED });
  const peers = new Peers(peerNetwork(plan));
  try {
    const results = KINDS.map((kind) => benchKind(plan, kind, kernel, peers, rounds));
    if (args.includes("--json")) {
      console.log(JSON.stringify({ bench: "risk", activities: 1000, links: 2000, iterations: ITERATIONS, results }));
      return Promise.resolve();
    }
    console.log("10,000 iterations of 1,000 activities and 2,000 links with criticality, from the plan's records on:");
    for (const result of results) {
      console.log(
        `${result.kind} by ${result.method}: ${ms(result.medianMs)} (best ${ms(result.bestMs)}), stratified ${ms(result.strataMs)}; mean finish ${result.meanMinutes.toFixed(0)}, ${result.critical.toFixed(2)} activities critical at a time`,
      );
      console.log(beside("numpy", result, result.numpy, "5"));
      if (result.kind === "triangular") console.log(beside("C", result, result.c, "at most 2"));
      console.log(
        `  with the dates of all activities and sensitivity ${ms(result.withAllDatesMs)} and ${ms(result.reportMs)} for their quantiles; ${result.memoryMb.toFixed(0)} MB (goal 100)`,
      );
    }
  } finally {
    peers.remove();
  }
  return Promise.resolve();
}
