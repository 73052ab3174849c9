import { assignmentFit, type Fit, type PeriodLoad } from "@gantry/engine";
import { instantFromText, textFromInstant, type PersonRow, type personSkill, type Row } from "@gantry/records";
import { standingOf } from "../../../people/public.ts";

/** A skill at a level at least. */
export interface AskedSkill {
  skillId: string;
  level: number;
}

export interface Suggestion {
  person: PersonRow;
  fit: Fit;
  /** Null where no skill is asked for; 0 where they do not have it, or no longer by then. */
  level: number | null;
  /** Working minutes they have left in the time of the work, and what it would take of them. */
  free: number;
  needed: number;
}

interface Around {
  /** When the work is. */
  finish: number;
  asked: AskedSkill | null;
  held: readonly Row<typeof personSkill>[];
  /** Load of each in the time of the work. */
  loads: ReadonlyMap<string, readonly PeriodLoad[]>;
  /** Who is on it already. */
  assigned: ReadonlySet<string>;
}

/** Who could do a piece of work, the best first; where a skill is asked for, only those who have it at that level. */
export function suggestionsFor(people: Iterable<PersonRow>, around: Around): Suggestion[] {
  const { finish, asked, held, loads, assigned } = around;
  const lastDay = textFromInstant(finish - 1).slice(0, 10);
  const levelOf = (personId: string): number | null => {
    if (!asked) return null;
    const row = held.find((each) => each.personId === personId && each.skillId === asked.skillId);
    return row && standingOf(row, lastDay) !== "expired" ? row.level : 0;
  };
  const facts = [...people].flatMap((person) => {
    const load = loads.get(person.id)?.[0];
    const level = levelOf(person.id);
    if (!load || assigned.has(person.id) || (asked && (level ?? 0) < asked.level)) return [];
    const needed = load.capacity + load.away;
    return [{ person, level, free: load.capacity - load.demand, needed, rate: person.costRate ?? null }];
  });
  const fits = assignmentFit(facts);
  return facts
    .map(({ person, level, free, needed }, at) => ({ person, level, free, needed, fit: fits[at] as Fit }))
    .toSorted((one, other) => other.fit.score - one.fit.score || one.person.name.localeCompare(other.person.name));
}

/** The days that work between two instants touches: the first, and the one after the last. */
export function daysAround(start: number, finish: number): { from: string; to: string } {
  const after = instantFromText(`${textFromInstant(finish - 1).slice(0, 10)}T00:00`) ?? finish;
  return { from: textFromInstant(start).slice(0, 10), to: textFromInstant(after + 1440).slice(0, 10) };
}
