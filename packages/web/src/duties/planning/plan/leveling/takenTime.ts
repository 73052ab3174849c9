import type { Booking } from "@gantry/engine";
import { dayFromText, instantFromText, type absence, type Demand, type Row } from "@gantry/records";

const DAY = 1440;
/** So many absences are asked for at most. */
const MOST_ABSENCES = 5000;
const NONE: readonly Booking[] = [];

interface Asked<T> {
  /** Undefined while it is not there yet. */
  data: T | undefined;
  error: unknown;
}

/** What is counted; null: it is not, or may not be seen. */
interface Sources {
  others: Asked<{ items: readonly Demand[]; more: boolean }> | null;
  absences: Asked<readonly Row<typeof absence>[]> | null;
}

/** Time that is taken of people beside a plan, as far as it is known. */
export interface TakenTime {
  bookings: readonly Booking[];
  /** Something that counts is not there yet: who is on leave would be put on work. */
  isPending: boolean;
  /** Why something that counts is not there; null where nothing failed. */
  error: unknown;
  /** There is more than was given. */
  hasMore: boolean;
}

/** Bookings of other projects' work and of absences, with whether all that counts is there. */
export function takenTime({ others, absences }: Sources, projectIds: ReadonlySet<string>): TakenTime {
  const elsewhere = (others?.data?.items ?? []).flatMap(
    ({ personId, item, start: from, finish: to, units }): Booking[] =>
      item && projectIds.has(item.projectId)
        ? []
        : [{ personId, from: instantFromText(from) ?? 0, to: instantFromText(to) ?? 0, units }],
  );
  const away = (absences?.data ?? []).map(absenceBooking);
  const asked = [others, absences].filter((each) => each !== null);
  return {
    bookings: elsewhere.length + away.length === 0 ? NONE : [...elsewhere, ...away],
    isPending: asked.some(({ data, error }) => data === undefined && !error),
    error: asked.find(({ error }) => error)?.error ?? null,
    hasMore: others?.data?.more === true || away.length >= MOST_ABSENCES,
  };
}

/** The last day of an absence is one of it. */
function absenceBooking({ personId, firstDay, lastDay }: Row<typeof absence>): Booking {
  const from = (dayFromText(firstDay) ?? 0) * DAY;
  return { personId, from, to: ((dayFromText(lastDay) ?? 0) + 1) * DAY, units: 1, away: true };
}
