import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** Somebody who works in a sprint. */
export interface SprintMember {
  id: string;
  /** Working time with holidays and leave taken off. */
  calendar: CompiledCalendar;
  /** Share of that time given to the sprint; 1 is all of it. */
  units: number;
}

export interface SprintCapacity {
  /** Working minutes of each, in the order given. */
  members: { id: string; minutes: Minutes }[];
  /** Working minutes of all. */
  minutes: Minutes;
}

/** What a team can work between two instants, half-open: its members' working time by their shares (AGL-1). */
export function sprintCapacity(team: readonly SprintMember[], from: Instant, to: Instant): SprintCapacity {
  const members = team.map(({ id, calendar, units }) => ({
    id,
    minutes: to > from ? Math.round(calendar.workBetween(from, to) * units) : 0,
  }));
  return { members, minutes: members.reduce((sum, { minutes }) => sum + minutes, 0) };
}
