import { type Activity, type CompiledPlan, compilePlan, openPlan, runSchedule, schedulePlan } from "@gantry/engine";
import { generatePlan, seededNumbers } from "@gantry/testkit";
import { measure, quantile } from "./measure.ts";
import { type PlainNetwork, timePlainLoop } from "./plainLoop.ts";
import { benchStoredPlan } from "./storedPlan.ts";

const SEED = 20_260_302;

function plainNetwork(c: CompiledPlan): PlainNetwork {
  return {
    predOffsets: c.predOffsets,
    from: c.linkFrom,
    lag: c.linkLag,
    succOffsets: c.succOffsets,
    to: c.succLinks.map((link) => c.linkTo[link] ?? 0),
    succLag: c.succLinks.map((link) => c.linkLag[link] ?? 0),
    duration: c.duration,
  };
}

/** 100,000 activities and 200,000 links on one calendar, from scratch, beside a C loop over the same arrays. */
function benchScratch() {
  const plan = generatePlan({ activities: 100_000, links: 200_000, seed: SEED });
  const compiled = compilePlan(plan);
  // As in an open plan, which uses the memory of its last run again.
  let run = runSchedule(compiled);
  const passes = measure(40, () => {
    run = runSchedule(compiled, run);
  });
  const compiling = measure(5, () => void compilePlan(plan));
  const plain = timePlainLoop(plainNetwork(compiled));
  const medianMs = quantile(passes, 0.5);
  return {
    activities: 100_000,
    links: 200_000,
    medianMs,
    bestMs: passes[0] ?? Number.NaN,
    plainLoop: plain,
    ratio: plain && medianMs / plain.medianMs,
    bestRatio: plain && (passes[0] ?? Number.NaN) / plain.bestMs,
    compileMs: quantile(compiling, 0.5),
    wholeMs: quantile(
      measure(5, () => void schedulePlan(plan)),
      0.5,
    ),
  };
}

/** 10,000 activities and 20,000 links of all types on five calendars, from the plan's records to its results. */
function benchCalendars() {
  const plan = generatePlan({
    activities: 10_000,
    links: 20_000,
    calendars: 5,
    special: 0.1,
    perSummary: 20,
    seed: SEED,
  });
  const compiled = compilePlan(plan);
  return {
    activities: 10_000,
    links: 20_000,
    calendars: 5,
    medianMs: quantile(
      measure(40, () => void runSchedule(compiled)),
      0.5,
    ),
    wholeMs: quantile(
      measure(20, () => void schedulePlan(plan)),
      0.5,
    ),
  };
}

/** One change of a duration in an open plan of 10,000 activities, until all results that moved are known. */
function benchEdit() {
  const random = seededNumbers(SEED);
  const live = openPlan(generatePlan({ activities: 10_000, links: 20_000, calendars: 5, perSummary: 20, seed: SEED }));
  const leaves = live.plan.activities.flatMap(({ kind, id }) => (kind === "summary" ? [] : [id]));
  const byId = new Map(live.plan.activities.map((activity) => [activity.id, activity]));
  let moved = 0;
  const edit = () => {
    const activity = byId.get(leaves[Math.floor(random() * leaves.length)] ?? "") as Activity;
    const changed = { ...activity, duration: 480 * (1 + Math.floor(random() * 20)) };
    moved += live.edit([{ kind: "setActivity", activity: changed }]).changed.length;
  };
  const times = measure(500, edit);
  return {
    activities: 10_000,
    links: 20_000,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    movedOnAverage: moved / 520,
  };
}

const ms = (value: number) => `${value.toFixed(2)} ms`;

/** `npm run bench -- schedule [--json]` */
export async function main(args: readonly string[]): Promise<void> {
  const scratch = benchScratch();
  const calendars = benchCalendars();
  const edit = benchEdit();
  const stored = await benchStoredPlan();
  if (args.includes("--json")) {
    console.log(JSON.stringify({ bench: "schedule", scratch, calendars, edit, stored }));
    return;
  }
  console.log(
    `100,000 activities, 200,000 links, one calendar: dates from scratch ${ms(scratch.medianMs)} (best ${ms(scratch.bestMs)})`,
  );
  if (scratch.plainLoop && scratch.ratio !== null)
    console.log(
      `  C loop over the same arrays ${ms(scratch.plainLoop.medianMs)}: ratio ${scratch.ratio.toFixed(2)} (goal 3), best against best ${scratch.bestRatio?.toFixed(2)}`,
    );
  else console.log("  No C compiler on this machine, so no ratio.");
  console.log(`  from records: compiling ${ms(scratch.compileMs)}, all with results as records ${ms(scratch.wholeMs)}`);
  console.log(
    `10,000 activities, five calendars: dates ${ms(calendars.medianMs)}, from records to results ${ms(calendars.wholeMs)} (goal 20 ms)`,
  );
  console.log(
    `One edit in 10,000 activities: median ${ms(edit.medianMs)}, p99 ${ms(edit.p99Ms)} (goal 2 ms), ${edit.movedOnAverage.toFixed(0)} activities moved on average`,
  );
  if (!stored) return console.log("No real plans beside the repository, so none measured.");
  console.log(
    `${stored.name}, ${stored.activities} activities, ${stored.links} links, ${stored.calendars} calendars: from records to results ${ms(stored.scheduleMs)} (best ${ms(stored.bestScheduleMs)}, goal 20 ms), read in ${ms(stored.readMs)} (first ${ms(stored.firstReadMs)}, goal 300 ms)`,
  );
}
