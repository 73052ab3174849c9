import { type LevelingGoal, solveLeveling } from "@gantry/engine";
import { levelingFaults } from "@gantry/testkit";
import { type BenchCase, type CaseSet, caseSets } from "./caseSets.ts";
import { levelPortfolio } from "./portfolio.ts";

interface Result {
  name: string;
  finish: number;
  bound: number;
  cost: number;
  schedules: number;
  seconds: number;
  isOptimal: boolean;
  faults: readonly string[];
  known: BenchCase["known"];
}

interface Options {
  schedules: number | undefined;
  seconds: number | undefined;
  seed: number;
  goals: LevelingGoal[] | null;
}

function solve({ name, read, known }: BenchCase, { schedules, seconds, seed, goals }: Options): Result {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const problem = { ...read.problem, goals: goals ?? (["finish"] satisfies LevelingGoal[]) };
  const proposal = solveLeveling(problem, {
    seed,
    limits: { schedules, used: seconds === undefined ? undefined : () => elapsed() / seconds },
  });
  const taken = elapsed();
  return {
    name,
    finish: proposal.finish,
    bound: proposal.bound,
    cost: proposal.cost,
    schedules: proposal.schedules,
    seconds: taken,
    isOptimal: proposal.status === "optimal",
    faults: levelingFaults(problem, proposal.activities),
    known,
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function summaryOf(set: CaseSet, results: readonly Result[]): object {
  const above = (of: (result: Result) => number | null | undefined): number | null =>
    mean(
      results.flatMap((result) => {
        const base = of(result);
        return base == null || base <= 0 ? [] : [(result.finish / base - 1) * 100];
      }),
    );
  const seconds = results.map((result) => result.seconds).sort((one, other) => one - other);
  const best = results.filter(({ known }) => known?.best != null);
  const costs = results.flatMap(({ cost, known }) =>
    known?.leastCost == null ? [] : [(cost / known.leastCost - 1) * 100],
  );
  return {
    set: set.name,
    instances: results.length,
    percentAboveScale: above(({ known }) => known?.scale),
    percentAboveBestKnown: above(({ known }) => known?.best),
    percentAboveOwnBound: above(({ bound }) => bound),
    equalBestKnown: best.filter(({ finish, known }) => finish === known?.best).length,
    betterThanBestKnown: best.filter(({ finish, known }) => finish < (known?.best ?? 0)).length,
    proved: results.filter(({ isOptimal }) => isOptimal).length,
    wronglyProved: best.filter(({ isOptimal, finish, known }) => isOptimal && finish > (known?.best ?? 0)).length,
    percentAboveLeastCost: mean(costs),
    schedulesOnAverage: mean(results.map(({ schedules }) => schedules)),
    secondsOnAverage: mean(seconds),
    secondsMedian: seconds[Math.floor(seconds.length / 2)] ?? null,
    secondsMost: seconds.at(-1) ?? null,
    invalid: results.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => `${name}: ${faults[0]}`),
  };
}

function textOf(summary: object): string {
  return Object.entries(summary)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${typeof value === "number" ? Number(value.toFixed(3)) : JSON.stringify(value)}`)
    .join(", ");
}

function printPortfolio(args: readonly string[]): void {
  const limit = argument(args, "schedules");
  const result = levelPortfolio({
    seed: Number(argument(args, "seed") ?? 1),
    seconds: Number(argument(args, "seconds") ?? 30),
    schedules: limit === undefined ? undefined : Number(limit),
  });
  if (args.includes("--json")) return console.log(JSON.stringify({ bench: "leveling-portfolio", ...result }));
  const { marks, faults, ...rest } = result;
  for (const mark of marks) console.log(textOf(mark));
  console.log(textOf({ ...rest, invalid: faults }));
}

function argument(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/**
 * `npm run bench -- leveling --dir DIR [--schedules 1000,5000] [--seconds S] [--seed K] [--goals finish,cost] [--limit N]
 * [--every N] [--set NAME] [--json]`: solves all cases below a folder and compares with the tables found there. With `--portfolio` instead of
 * a folder: all projects of a generated organisation at once (5,000 activities, 200 people), for 30 s or `--seconds S`.
 */
export function main(args: readonly string[]): Promise<void> {
  if (args.includes("--portfolio")) {
    printPortfolio(args);
    return Promise.resolve();
  }
  const dir = argument(args, "dir");
  if (dir === undefined) {
    console.error("Name the folder with the cases: --dir DIR.");
    process.exitCode = 2;
    return Promise.resolve();
  }
  const seconds = argument(args, "seconds");
  const budgets = (argument(args, "schedules") ?? (seconds === undefined ? "1000" : "")).split(",");
  const [limit, every] = [Number(argument(args, "limit") ?? Infinity), Number(argument(args, "every") ?? 1)];
  const only = argument(args, "set");
  for (const set of caseSets(dir)) {
    if (only !== undefined && set.name !== only) continue;
    const cases = set.cases.filter((_, at) => at % every === 0).slice(0, limit);
    for (const budget of budgets) {
      const options: Options = {
        schedules: budget === "" ? undefined : Number(budget),
        seconds: seconds === undefined ? undefined : Number(seconds),
        seed: Number(argument(args, "seed") ?? 1),
        goals: (argument(args, "goals")?.split(",") as LevelingGoal[] | undefined) ?? null,
      };
      const results = cases.map((each) => solve(each, options));
      const summary = summaryOf(set, results);
      const limits = { schedules: options.schedules ?? null, seconds: options.seconds ?? null };
      if (args.includes("--json")) console.log(JSON.stringify({ bench: "leveling", ...limits, ...summary, results }));
      else console.log(textOf({ ...limits, ...summary }));
    }
  }
  return Promise.resolve();
}
