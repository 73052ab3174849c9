import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadForecastKernel } from "@gantry/engine";
import { costForecastsOf } from "./costForecast.ts";
import { type ForecastSettings, forecastsOf, type StatusForecast } from "./learnedForecasts.ts";
import { type OutcomeCase, outcomeCases } from "./outcomeCases.ts";
import { costStages, finishStages, type Mean, type Row, type Stage } from "./outcomeTable.ts";

const SEED = 20_261_122;
const ITERATIONS = 2048;

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

const percent = (share: number) => (share * 100).toFixed(1);
const both = (mean: Mean | null) =>
  mean ? `${percent(mean.overForecasts).padStart(6)} ${percent(mean.overProjects).padStart(6)}` : " ".repeat(13);

function rowText({ name, p50, p80, error }: Row): string {
  return `  ${name.padEnd(40)} ${both(p50)}   ${both(p80)}   ${both(error)}`;
}

function stageText({ name, forecasts, rows }: Stage): string {
  const head = `${name}, ${forecasts} forecasts`.padEnd(45);
  return `${head} P50 kept        P80 kept        error\n${rows.map(rowText).join("\n")}`;
}

function projectText(forecasts: readonly StatusForecast[]): string {
  const outcomes = [...new Set(forecasts.map(({ outcome }) => outcome))];
  const lines = outcomes.map((outcome) => {
    const own = forecasts.filter((forecast) => forecast.outcome === outcome);
    const row = finishStages(own)[0]?.rows;
    const [ours, es1] = [row?.[0], row?.find(({ name }) => name.startsWith("ES1"))];
    const late = outcome.actualDuration / outcome.curve.duration;
    return `  ${outcome.title.slice(0, 30).padEnd(30)} ${`${own.length}`.padStart(4)} ${late.toFixed(2).padStart(7)} ${percent(ours?.p80?.overForecasts ?? 0).padStart(8)} ${percent(ours?.error.overForecasts ?? 0).padStart(8)} ${percent(es1?.error.overForecasts ?? 0).padStart(8)}`;
  });
  return `${"project".padEnd(32)} dates  actual  P80 kept    error ES1 error\n${lines.join("\n")}`;
}

function bestUsual([whole]: readonly Stage[], measure: keyof Mean): Row | undefined {
  const usual = (whole?.rows ?? []).filter(({ p80 }) => p80 === null);
  return usual.toSorted((a, b) => a.error[measure] - b.error[measure])[0];
}

function verdict(stages: readonly Stage[], measure: keyof Mean): string {
  const ours = stages[0]?.rows[0];
  const best = bestUsual(stages, measure);
  if (!ours?.p80 || !best) return "";
  const ratio = ours.error[measure] / best.error[measure];
  const of = measure === "overForecasts" ? "over forecasts" : "over projects";
  return `${of}: P80 kept ${percent(ours.p80[measure])} % (goal 75 to 85), error ${percent(ours.error[measure])} % against ${percent(best.error[measure])} % of ${best.name}, the best of the usual: ratio ${ratio.toFixed(2)} (goal below 1)`;
}

const hasCosts = ({ outcome: { actualCost, planned } }: OutcomeCase) =>
  actualCost > 0 && [...planned.values()].some(({ cost }) => cost > 0);

function forecastAll(cases: readonly OutcomeCase[], past: readonly OutcomeCase[], settings: ForecastSettings) {
  const othersOf = (one: OutcomeCase) => [...cases.filter((other) => other !== one), ...past];
  const pastCosts = (one: OutcomeCase) => othersOf(one).filter(hasCosts);
  return {
    finishes: cases.flatMap((one) => forecastsOf(one, othersOf(one), settings)),
    costs: cases.filter(hasCosts).flatMap((one) =>
      costForecastsOf(
        one.outcome,
        pastCosts(one).map(({ outcome }) => outcome),
      ),
    ),
  };
}

/**
 * `npm run bench -- outcomes --dir DIR [--past DIR] [--seed K] [--iterations N] [--json]`: forecasts of real projects at their status
 * dates against what came of them. What a forecast learns is of the other projects, those of another folder among them, and of its
 * own what was known then.
 */
export async function main(args: readonly string[]): Promise<void> {
  const folder = optionOf(args, "--dir");
  if (folder === undefined) {
    console.error("Name the folder with the tracked projects (.p2x): --dir DIR.");
    process.exitCode = 2;
    return;
  }
  const file = createRequire(import.meta.url).resolve("@gantry/engine/forecast.wasm");
  const kernel = loadForecastKernel(readFileSync(file));
  const { cases, leftOut } = await outcomeCases(folder, kernel);
  const pastFolder = optionOf(args, "--past");
  const past = pastFolder === undefined ? [] : (await outcomeCases(pastFolder, kernel)).cases;
  if (cases.length === 0 || cases.length + past.length < 4) {
    console.error(
      `${folder} holds ${cases.length} projects tracked to their end; at least 4 are needed to learn from.`,
    );
    process.exitCode = 2;
    return;
  }
  const seed = Number(optionOf(args, "--seed") ?? SEED);
  const iterations = Number(optionOf(args, "--iterations") ?? ITERATIONS);
  const { finishes, costs } = forecastAll(cases, past, { kernel, iterations, seed });
  const [finish, cost] = [finishStages(finishes), costStages(costs)];
  if (args.includes("--json")) {
    console.log(JSON.stringify({ bench: "outcomes", seed, projects: cases.length, leftOut, finish, cost }));
    return;
  }
  console.log(`${cases.length} projects, ${finishes.length} status dates; left out: ${leftOut.join("; ") || "none"}.`);
  console.log("Shares and errors in percent, over all forecasts and over projects of equal weight.\n");
  console.log(`FINISH\n${finish.map(stageText).join("\n")}\n\n${projectText(finishes)}\n`);
  console.log(`COST\n${cost.map(stageText).join("\n")}\n`);
  for (const measure of ["overForecasts", "overProjects"] as const) {
    console.log(`finish ${verdict(finish, measure)}`);
    console.log(`cost   ${verdict(cost, measure)}`);
  }
}
