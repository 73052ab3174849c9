import type { Instant } from "@gantry/engine";
import { wallClock } from "@gantry/records";

/** This moment on the wall clock of a zone, as project time. */
export function projectNow(timeZone: string | undefined): Instant {
  return wallClock(timeZone, new Date());
}
