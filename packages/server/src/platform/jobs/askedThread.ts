import type { Worker } from "node:worker_threads";
import type { FastifyBaseLogger } from "fastify";

export interface AskedThreadParts<Answer> {
  start: () => Worker;
  /** The answer where the thread ended instead of giving one. */
  ended: (message: string) => Answer;
  /** After such an answer the next question goes to a fresh thread. */
  isFailure: (answer: Answer) => boolean;
  logger: FastifyBaseLogger;
}

/** A worker thread that is asked one question after the other. */
export interface AskedThread<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  end(): Promise<void>;
}

/** A thread costs memory, so it goes when nothing is asked. */
const IDLE_MS = 30_000;

/** A thread that begins with the first question, and anew after one that failed. */
export function askedThread<Question, Answer>({
  start,
  ended,
  isFailure,
  logger,
}: AskedThreadParts<Answer>): AskedThread<Question, Answer> {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = start();
    fresh.unref();
    fresh.on("error", (error) => logger.error({ err: error }, "a worker thread ended unexpectedly"));
    worker = fresh;
    return fresh;
  };
  return {
    async ask(question) {
      if (idle) clearTimeout(idle);
      const asked = started();
      const answer = await new Promise<Answer>((resolve) => {
        const onExit = () => resolve(ended("The thread ended."));
        asked.once("exit", onExit);
        asked.once("message", (given: Answer) => {
          asked.off("exit", onExit);
          resolve(given);
        });
        asked.postMessage(question);
      });
      if (isFailure(answer) && worker === asked) await end();
      idle = setTimeout(() => void end(), IDLE_MS);
      idle.unref();
      return answer;
    },
    async end() {
      if (idle) clearTimeout(idle);
      await end();
    },
  };
}
