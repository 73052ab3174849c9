import type { ForecastAnswer, ForecastQuestion } from "./forecastAnswer.ts";

/** Asks for forecasts, the latest question only: what was asked while one is being answered is forgotten but for the last. */
export class Forecaster {
  readonly #worker: Worker;
  #waiting: (() => ForecastQuestion) | null = null;
  #isBusy = false;

  constructor(
    worker: Worker,
    { answered, failed }: { answered: (answer: ForecastAnswer) => void; failed: (reason: string) => void },
  ) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ForecastAnswer>) => {
      answered(data);
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
