import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzzCase } from "./fuzzCase.ts";
import { FuzzWorker, type FuzzResult } from "./fuzzWorker.ts";
import { planFiles } from "./planFiles.ts";

/** No file may keep a reader busy longer. */
const LIMIT_MS = 5000;

interface Failure {
  case: number;
  file: string;
  outcome: FuzzResult["outcome"];
  error: string | null;
}

interface Tally {
  read: number;
  refused: number;
  crashed: number;
  hung: number;
  died: number;
  slowestMs: number;
  slowestCase: number;
  peakHeapMb: number;
  failures: Failure[];
}

async function tryCases(seed: number, count: number): Promise<Tally> {
  const files = planFiles();
  const tally: Tally = {
    read: 0,
    refused: 0,
    crashed: 0,
    hung: 0,
    died: 0,
    slowestMs: 0,
    slowestCase: -1,
    peakHeapMb: 0,
    failures: [],
  };
  const worker = new FuzzWorker(LIMIT_MS);
  for (let index = 0; index < count; index++) {
    const { name, bytes } = fuzzCase(files, seed, index);
    const first = await worker.try(bytes);
    // On a busy machine a large file may be late once; a reader that hangs hangs again.
    const result = first.outcome === "hung" ? await worker.try(bytes) : first;
    tally[result.outcome] += 1;
    if (result.milliseconds > tally.slowestMs) {
      tally.slowestMs = Math.round(result.milliseconds);
      tally.slowestCase = index;
    }
    tally.peakHeapMb = Math.max(tally.peakHeapMb, Math.round(result.heapBytes / 1024 / 1024));
    if (result.outcome !== "read" && result.outcome !== "refused") {
      tally.failures.push({ case: index, file: name, outcome: result.outcome, error: result.error });
    }
  }
  await worker.stop();
  return tally;
}

/** `npm run fuzz -- formats [--count N] [--seed N] [--json]`, and `--case N --out FILE` to look at one case again. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
      case: { type: "string" },
      out: { type: "string" },
    },
  });
  const seed = Number(values.seed);
  if (values.case !== undefined) {
    const { name, bytes } = fuzzCase(planFiles(), seed, Number(values.case));
    writeFileSync(values.out ?? `fuzz-${seed}-${values.case}`, bytes);
    console.log(`Case ${values.case} of seed ${seed}, made from ${name}: ${bytes.length} bytes.`);
    return 0;
  }
  const count = Number(values.count);
  const before = performance.now();
  const tally = await tryCases(seed, count);
  const seconds = Math.round((performance.now() - before) / 100) / 10;
  const failed = tally.crashed + tally.hung + tally.died;
  if (values.json) console.log(JSON.stringify({ fuzz: "formats", seed, count, seconds, limitMs: LIMIT_MS, ...tally }));
  else {
    console.log(
      `${count} damaged plan files (seed ${seed}) in ${seconds} s: ${tally.read} read, ${tally.refused} refused, ${tally.crashed} crashes, ` +
        `${tally.hung} hangs over ${LIMIT_MS / 1000} s, ${tally.died} out of memory; slowest ${tally.slowestMs} ms (case ${tally.slowestCase}), heap at most ${tally.peakHeapMb} MiB.`,
    );
    for (const failure of tally.failures.slice(0, 20))
      console.log(`case ${failure.case} from ${failure.file}: ${failure.outcome}\n${failure.error ?? ""}`);
  }
  return failed > 0 ? 1 : 0;
}
