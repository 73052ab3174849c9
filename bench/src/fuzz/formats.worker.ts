import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";
import { schedulePlan } from "@gantry/engine";
import { readPlan, writeCsv, writeMspdi, writeXer } from "@gantry/formats";

/** What became of one damaged file. */
export interface FuzzAnswer {
  outcome: "read" | "refused" | "crashed";
  milliseconds: number;
  heapBytes: number;
  error: string | null;
}

/** NaN in an element that holds no text of people. */
const BROKEN_NUMBER = /<(?!Name|WBS|Notes|Title|EmailAddress|CurrencyCode)[A-Za-z]+>[^<]*(?:NaN|undefined|Infinity)/;

/** The same in a field of its own. */
const BROKEN_VALUE = /\t(?:NaN|undefined|Infinity)[\t\r]/;
const latin1 = new TextDecoder("latin1");

/** A file that is still read goes all the way a file of a user goes: scheduled, and written in each format. */
async function tryFile(bytes: Uint8Array): Promise<"read" | "refused"> {
  const result = await readPlan(bytes);
  if (result.status === "refused") {
    const told =
      result.findings.length > 0 && result.findings.every((finding) => finding.message !== "" && finding.hint);
    if (!told) throw new Error("refused without saying why and what to do");
    return "refused";
  }
  for (const document of result.documents) {
    const schedule = schedulePlan(document.plan);
    for (const piece of writeMspdi(document, schedule)) {
      if (BROKEN_NUMBER.test(piece)) throw new Error(`wrote ${piece.slice(0, 300)}`);
    }
    for (const piece of writeXer([{ document, schedule }])) {
      if (BROKEN_VALUE.test(latin1.decode(piece))) throw new Error(`wrote ${latin1.decode(piece).slice(0, 300)}`);
    }
    for (const piece of writeCsv(document, schedule)) if (piece.length === 0) throw new Error("wrote an empty line");
  }
  return "read";
}

parentPort?.on("message", (bytes: Uint8Array) => {
  const before = performance.now();
  const answer = (outcome: FuzzAnswer["outcome"], error: string | null) => {
    const done: FuzzAnswer = {
      outcome,
      milliseconds: performance.now() - before,
      heapBytes: getHeapStatistics().used_heap_size,
      error,
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(done);
  };
  tryFile(bytes).then(
    (outcome) => answer(outcome, null),
    (cause: unknown) => answer("crashed", cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
  );
});
