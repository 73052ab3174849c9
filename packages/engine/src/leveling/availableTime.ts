import { FIRST_DAY, LAST_DAY } from "../calendar/compiledCalendar.ts";
import type { Resource } from "../schedule/plan.ts";
import { unitsAvailable } from "../schedule/unitsAvailable.ts";
import { MINUTES_PER_DAY, type Instant } from "../units/time.ts";
import type { Absence } from "./levelingProblem.ts";

export interface AvailableTime {
  /** The most there is of them at any time from then on; a ratio of full time. */
  units: number;
  /** What is not there of that, and when. */
  absences: readonly Absence[];
}

/** What there is of a resource from an instant on, by its availability over time (RES-4, LVL-17). */
export function availableTime(resource: Resource, from: Instant): AvailableTime {
  const end = LAST_DAY * MINUTES_PER_DAY;
  const moments = [from, ...changesOfUnits(resource).filter((moment) => moment > from && moment < end), end];
  const stretches = moments.slice(0, -1).map((since, k) => ({
    from: k === 0 ? FIRST_DAY * MINUTES_PER_DAY : since,
    to: moments[k + 1] as Instant,
    units: unitsAvailable(resource, since),
  }));
  const units = Math.max(...stretches.map((stretch) => stretch.units));
  return {
    units,
    absences: stretches.flatMap((stretch) => {
      if (stretch.units >= units) return [];
      const { from: since, to } = stretch;
      return [stretch.units > 0 ? { from: since, to, units: units - stretch.units } : { from: since, to }];
    }),
  };
}

/** When there is more or less of a resource than before, in order. */
export function changesOfUnits({ availability = [] }: Pick<Resource, "availability">): Instant[] {
  const moments = availability.flatMap(({ from, to }) => [from, to]).filter((moment) => moment !== null);
  return [...new Set(moments)].sort((one, other) => one - other);
}
