import { ApiProblem } from "@gantry/records";
import { pause } from "./pause.ts";

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
      await pause(AGAIN_AFTER_MS);
    }
}
