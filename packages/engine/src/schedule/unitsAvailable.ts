import type { Instant } from "../units/time.ts";
import type { Resource } from "./plan.ts";

/** Units a resource offers at an instant: what holds for a time, else what holds always (RES-4). */
export function unitsAvailable(
  { availability, maxUnits }: Pick<Resource, "availability" | "maxUnits">,
  at: Instant,
): number {
  const period = availability?.find(({ from, to }) => (from === null || from <= at) && (to === null || at < to));
  return period ? period.units : maxUnits;
}
