import type { Instant } from "../units/time.ts";
import type { LevelingProblem } from "./levelingProblem.ts";

/** Time of somebody that work elsewhere or an absence takes; half-open. */
export interface Booking {
  personId: string;
  from: Instant;
  to: Instant;
  /** Ratio of full time. */
  units: number;
  /** Nothing is worked: they are on leave, ill or otherwise away. All their time is taken. */
  away?: boolean;
}

/** The same problem where this time of its people is taken already (LVL-22). */
export function withBookings(problem: LevelingProblem, bookings: readonly Booking[]): LevelingProblem {
  const byPerson = new Map<string, Booking[]>();
  for (const booking of bookings) byPerson.set(booking.personId, [...(byPerson.get(booking.personId) ?? []), booking]);
  return {
    ...problem,
    people: problem.people.map((person) => {
      const own = (byPerson.get(person.id) ?? []).map(({ from, to, units, away }) =>
        away ? { from, to } : { from, to, units },
      );
      return own.length === 0 ? person : { ...person, absences: [...person.absences, ...own] };
    }),
  };
}
