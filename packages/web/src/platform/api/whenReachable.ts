import { ApiProblem } from "@gantry/records";
import { reachable } from "./connectivity.ts";

const AGAIN_AFTER_MS = 5000;

/**
 * Asks again for as long as the server does not answer; what it does answer, also a refusal, is given on. What is asked has to have its
 * effect once however often it arrives: it bears an idempotency key.
 */
export async function whenReachable<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 0) throw error;
      await untilItMayAnswer();
    }
}

/** Until something else was answered, the browser says that it is online again, or some seconds are over. */
function untilItMayAnswer(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      globalThis.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, AGAIN_AFTER_MS);
    const unsubscribe = reachable.subscribe(() => reachable.get() === true && done());
    globalThis.addEventListener("online", done);
  });
}
