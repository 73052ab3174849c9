import { overloads, schedulePlan, type Booking, type Overload, type Plan, type Schedule } from "@gantry/engine";
import { planOf } from "@gantry/records";
import type { PlanStore } from "../sync/planStore.ts";

/** The plan as its rows have it, whatever is previewed: with its dates and where they ask too much of somebody. */
export interface LoadedPlan {
  plan: Plan;
  schedule: Schedule;
  overloads: readonly Overload[];
  /** Time of its people that other projects take. */
  bookings: readonly Booking[];
}

export function loadedPlan({ model }: Pick<PlanStore, "model">, bookings: readonly Booking[]): LoadedPlan {
  const plan = planOf(model.records(), model.standardCalendarId);
  const schedule = schedulePlan(plan);
  return { plan, schedule, overloads: overloads(plan, schedule, bookings), bookings };
}

export interface PersonOverload {
  personId: string;
  excess: number;
  stretches: readonly Overload[];
}

/** By person, the most overloaded first. */
export function byPerson(found: readonly Overload[]): PersonOverload[] {
  const people = new Map<string, Overload[]>();
  for (const each of found) people.set(each.resourceId, [...(people.get(each.resourceId) ?? []), each]);
  return [...people]
    .map(([personId, stretches]) => ({ personId, stretches, excess: excessOf(stretches) }))
    .sort((one, other) => other.excess - one.excess);
}

/** Working minutes asked for beyond what there is. */
export function excessOf(found: readonly Overload[]): number {
  return found.reduce((sum, { excess }) => sum + excess, 0);
}
