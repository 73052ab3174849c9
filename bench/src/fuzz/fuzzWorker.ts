import { Worker } from "node:worker_threads";
import type { FuzzAnswer } from "./formats.worker.ts";

export interface FuzzResult extends Omit<FuzzAnswer, "outcome"> {
  outcome: FuzzAnswer["outcome"] | "hung" | "died";
}

/** Twice what the largest real plan needs: a file that makes a reader want more has broken a bound. */
const HEAP_LIMIT_MB = 512;

/** A thread that tries files one after another, replaced when one makes it hang or die. */
export class FuzzWorker {
  #worker: Worker | null = null;
  #answered: (result: FuzzResult) => void = () => {};
  readonly #limit: number;

  constructor(limitMilliseconds: number) {
    this.#limit = limitMilliseconds;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./formats.worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
    const broken = (error: string) => this.#answered({ outcome: "died", milliseconds: 0, heapBytes: 0, error });
    worker.on("message", (answer: FuzzAnswer) => this.#answered(answer));
    worker.on("error", (cause: Error) => broken(cause.stack ?? cause.message));
    worker.on("exit", (code: number) => broken(`exit code ${code}`));
    this.#worker = worker;
    return worker;
  }

  async try(bytes: Uint8Array): Promise<FuzzResult> {
    const worker = this.#start();
    const result = await new Promise<FuzzResult>((resolve) => {
      const hung: FuzzResult = { outcome: "hung", milliseconds: this.#limit, heapBytes: 0, error: null };
      const timer = setTimeout(() => resolve(hung), this.#limit);
      this.#answered = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(bytes);
    });
    this.#answered = () => {};
    if (result.outcome === "hung" || result.outcome === "died") await this.stop();
    return result;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
