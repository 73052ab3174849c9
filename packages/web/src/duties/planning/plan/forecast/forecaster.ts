import type { Instant } from "@gantry/engine";
import type { ForecastAnswer, ForecastQuestion, ForecastSaid } from "./forecastAnswer.ts";

interface ForecastHearers {
  /** P80 of the project alone, ahead of the answer. */
  first: (p80: Instant | null) => void;
  answered: (answer: ForecastAnswer) => void;
  failed: (reason: string) => void;
}

/**
 * Asks for forecasts, the latest question only: what was asked while one is being answered is forgotten but for the last, which
 * does not wait for more than the first word on the one before.
 */
export class Forecaster {
  readonly #worker: Worker;
  #waiting: (() => ForecastQuestion) | null = null;
  #isBusy = false;

  constructor(worker: Worker, { first, answered, failed }: ForecastHearers) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ForecastSaid>) => {
      if (data.kind === "first") first(data.p80);
      else answered(data.answer);
      this.#next();
    });
    worker.addEventListener("error", ({ message }) => {
      failed(message);
      this.#next();
    });
  }

  /** The question is put together only when its turn comes. */
  ask(question: () => ForecastQuestion): void {
    this.#waiting = question;
    if (!this.#isBusy) this.#next();
  }

  close(): void {
    this.#waiting = null;
    this.#worker.terminate();
  }

  #next(): void {
    const question = this.#waiting;
    this.#waiting = null;
    this.#isBusy = question !== null;
    if (question) this.#worker.postMessage(question());
  }
}
