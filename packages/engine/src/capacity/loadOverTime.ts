import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Availability } from "../schedule/plan.ts";
import { unitsAvailable } from "../schedule/unitsAvailable.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** Somebody who works, with when. */
export interface LoadedPerson {
  id: string;
  calendar: CompiledCalendar;
  /** Ratio: 1 is full time. */
  maxUnits: number;
  availability?: readonly Availability[];
  /** Half-open. */
  absences: readonly { from: Instant; to: Instant }[];
}

/** One assignment with the dates of its work; half-open. */
export interface LoadingWork {
  personId: string;
  start: Instant;
  finish: Instant;
  units: number;
  /** Working minutes of the whole assignment; null: as many as its units take in its time. */
  work: Minutes | null;
}

/** What somebody has to do in a period and how much they can. Working minutes. */
export interface PeriodLoad {
  capacity: Minutes;
  /** Of that, what absences take away. */
  away: Minutes;
  demand: Minutes;
  /** Which work asks for it, by its place in the list. */
  parts: readonly { work: number; minutes: Minutes }[];
}

/**
 * Capacity and demand of people period by period (CAP-1 to CAP-3); `bounds` are the starts of the periods and the end of the
 * last. Minutes are rounded part by part, so that the parts make up the demand.
 */
export function loadOverTime(
  people: readonly LoadedPerson[],
  works: readonly LoadingWork[],
  bounds: readonly Instant[],
): Map<string, PeriodLoad[]> {
  const byPerson = new Map<string, number[]>();
  works.forEach(({ personId }, at) => {
    const list = byPerson.get(personId);
    if (list) list.push(at);
    else byPerson.set(personId, [at]);
  });
  return new Map(
    people.map((person) => {
      const own = byPerson.get(person.id) ?? [];
      const periods = bounds.slice(0, -1).map((from, k): PeriodLoad => {
        const to = bounds[k + 1] as Instant;
        const parts = own.flatMap((at) => {
          const minutes = demandOf(person.calendar, works[at] as LoadingWork, { from, to });
          return minutes > 0 ? [{ work: at, minutes }] : [];
        });
        return { ...capacityOf(person, from, to), parts, demand: parts.reduce((sum, { minutes }) => sum + minutes, 0) };
      });
      return [person.id, periods];
    }),
  );
}

function demandOf(calendar: CompiledCalendar, work: LoadingWork, period: { from: Instant; to: Instant }): Minutes {
  const from = Math.max(work.start, period.from);
  const to = Math.min(work.finish, period.to);
  if (to <= from) return 0;
  const worked = calendar.workBetween(from, to);
  if (work.work === null) return Math.round(work.units * worked);
  const all = calendar.workBetween(work.start, work.finish);
  // Work at times that are no working times of theirs is spread over the clock.
  const share = all > 0 ? worked / all : (to - from) / (work.finish - work.start);
  return Math.round(work.work * share);
}

/** What there is between two instants is constant between the edges of availability and absences. */
function capacityOf(person: LoadedPerson, from: Instant, to: Instant): Pick<PeriodLoad, "capacity" | "away"> {
  const edges = [
    from,
    to,
    ...person.absences.flatMap((absence) => [absence.from, absence.to]),
    ...(person.availability ?? []).flatMap((period) => [period.from ?? from, period.to ?? to]),
  ];
  const moments = [...new Set(edges)].filter((at) => at >= from && at <= to).sort((one, other) => one - other);
  let capacity = 0;
  let away = 0;
  moments.slice(0, -1).forEach((start, k) => {
    const minutes = person.calendar.workBetween(start, moments[k + 1] as Instant) * unitsAvailable(person, start);
    if (person.absences.some((absence) => absence.from <= start && start < absence.to)) away += minutes;
    else capacity += minutes;
  });
  return { capacity: Math.round(capacity), away: Math.round(away) };
}
