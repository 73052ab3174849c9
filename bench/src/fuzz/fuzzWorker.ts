import { Worker } from "node:worker_threads";
import type { FuzzAnswer } from "./formats.worker.ts";

export type FuzzResult =
  | FuzzAnswer
  | { outcome: "hung" | "died"; milliseconds: number; heapBytes: number; error: string | null };

/** Twice what the largest real plan needs: a file that makes a reader want more has broken a bound. */
const HEAP_LIMIT_MB = 512;

/** A thread that tries files one after another, replaced when one makes it hang or die. */
export class FuzzWorker {
  #worker: Worker | null = null;
  readonly #limit: number;

  constructor(limitMilliseconds: number) {
    this.#limit = limitMilliseconds;
  }

  #start(): Worker {
    this.#worker ??= new Worker(new URL("./formats.worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
    return this.#worker;
  }

  try(bytes: Uint8Array): Promise<FuzzResult> {
    const worker = this.#start();
    const before = performance.now();
    return new Promise((resolve) => {
      const finish = (result: FuzzResult) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        if (result.outcome === "hung" || result.outcome === "died") {
          this.#worker = null;
          void worker.terminate();
        }
        resolve(result);
      };
      const broken = (outcome: "hung" | "died", error: string | null) =>
        finish({ outcome, milliseconds: performance.now() - before, heapBytes: 0, error });
      const timer = setTimeout(() => broken("hung", null), this.#limit);
      worker.once("message", finish);
      worker.once("error", (cause: Error) => broken("died", cause.stack ?? cause.message));
      worker.once("exit", (code: number) => broken("died", `exit code ${code}`));
      worker.postMessage(bytes);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
