import { compileCalendars, firstDayOfWeek, loadOverTime, MINUTES_PER_DAY, type LoadedPerson } from "@gantry/engine";
import {
  calendarDefinitionOf,
  dayFromText,
  instantFromText,
  textFromDay,
  type PersonRow,
  weekdayOfStart,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";
import { queryClientOf, readCalendars } from "../../planning/public.ts";
import { demandSource } from "../capacity/readDemand.ts";

/** This week and so many after it are looked at. */
const WEEKS = 4;
const MOST_WORKS = 3;

/** A week in which somebody who has an account has more to do than the organisation finds fit. */
export interface OverloadedWeek {
  personId: string;
  userId: string;
  /** First day. */
  week: string;
  percent: number;
  /** What asks for most of it, the most first. */
  workItemIds: string[];
}

interface Worker extends Pick<PersonRow, "availability"> {
  id: string;
  userId: string;
  calendarId: string | null;
  maxUnits: number;
}

interface Work {
  personId: string;
  workItemId: string;
  start: number;
  finish: number;
  units: number;
  work: number | null;
}

interface Absence {
  personId: string;
  /** Minutes of project time, half-open. */
  from: number;
  to: number;
}

/** LOAD-1: weeks from this one on in which people are asked for so many per cent of their time or more, over all active projects. */
export async function overloadedWeeks(
  tx: Tx,
  orgId: string,
  { today, percent: least }: { today: string; percent: number },
): Promise<OverloadedWeek[]> {
  const run = async <R>(text: string, values: unknown[]) =>
    (await tx.executeQuery<R>(CompiledQuery.raw(text, values))).rows;
  const workers = await run<Worker>(workersStatement, [orgId]);
  if (workers.length === 0) return [];
  const first = await firstDay(tx, orgId, today);
  const bounds = Array.from({ length: WEEKS + 1 }, (_, week) => (first + 7 * week) * MINUTES_PER_DAY);
  const works = await run<Work>(
    `select a.person_id as "personId", t.id as "workItemId", d.start, d.finish, a.units, a.work
     ${demandSource} and d.finish > $2 and d.start < $3 order by d.start, a.id`,
    [orgId, bounds[0], bounds.at(-1)],
  );
  const absences = await run<Absence>(absencesStatement, [orgId, textFromDay(first)]);
  const absencesOf = new Map<string, Absence[]>();
  for (const each of absences) absencesOf.set(each.personId, [...(absencesOf.get(each.personId) ?? []), each]);
  const { calendars, standardCalendarId } = await readCalendars(queryClientOf(tx), { orgId, projectId: null });
  const compiled = compileCalendars(calendars.map(calendarDefinitionOf), standardCalendarId);
  const people = workers.map(({ id, calendarId, maxUnits, availability }): LoadedPerson => ({
    id,
    calendar: compiled.get(calendarId),
    maxUnits,
    availability: (availability ?? []).map(({ from, to, units }) => ({
      from: from === null ? null : instantFromText(from),
      to: to === null ? null : instantFromText(to),
      units,
    })),
    absences: absencesOf.get(id) ?? [],
  }));
  const loads = loadOverTime(people, works, bounds);
  return workers.flatMap(({ id: personId, userId }) =>
    (loads.get(personId) ?? []).flatMap(({ capacity, demand, parts }, week): OverloadedWeek[] => {
      // Where there is no time at all, absences say so already.
      const percent = capacity === 0 ? 0 : Math.round((demand / capacity) * 100);
      if (percent < least) return [];
      const most = parts.toSorted((one, other) => other.minutes - one.minutes).slice(0, MOST_WORKS);
      const workItemIds = [...new Set(most.flatMap(({ work }) => works[work]?.workItemId ?? []))];
      return [{ personId, userId, week: textFromDay(first + 7 * week), percent, workItemIds }];
    }),
  );
}

const workersStatement = `
  select p.id, u.id as "userId", p.calendar_id as "calendarId", p.max_units as "maxUnits", p.availability
  from people p join users u on u.org_id = p.org_id and u.person_id = p.id and u.active and u.deleted_at is null
  where p.org_id = $1 and p.deleted_at is null and p.active and p.kind = 'work' order by p.id, u.id`;

const absencesStatement = `
  select person_id as "personId",
    (first_day - date '1970-01-01') * ${MINUTES_PER_DAY} as "from", (last_day + 1 - date '1970-01-01') * ${MINUTES_PER_DAY} as "to"
  from absences where org_id = $1 and deleted_at is null and last_day >= $2::date`;

/** The first day of the week of a day, as the organisation begins its weeks. */
async function firstDay(tx: Tx, orgId: string, today: string): Promise<number> {
  const { rows } = await tx.executeQuery<{ weekStart: keyof typeof weekdayOfStart }>(
    CompiledQuery.raw(`select week_start as "weekStart" from organisations where org_id = $1`, [orgId]),
  );
  return firstDayOfWeek(dayFromText(today) ?? 0, weekdayOfStart[rows[0]?.weekStart ?? "monday"]);
}
