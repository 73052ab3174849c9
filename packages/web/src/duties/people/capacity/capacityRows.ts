import { compileCalendars, loadOverTime, type LoadingWork, type PeriodLoad } from "@gantry/engine";
import {
  calendarDefinitionOf,
  dayFromText,
  instantFromText,
  type absence,
  type CalendarRow,
  type Demand,
  type PersonRow,
  type Row,
} from "@gantry/records";

const DAY = 1440;

export type AbsenceRow = Row<typeof absence>;

/** Everything a load is computed from. */
export interface LoadRecords {
  people: readonly PersonRow[];
  calendars: readonly CalendarRow[];
  standardCalendarId: string;
  absences: readonly AbsenceRow[];
  demand: readonly Demand[];
}

/** A line of the heat map: a person, or several as one. */
export interface CapacityRow {
  id: string;
  name: string;
  personIds: readonly string[];
  periods: readonly PeriodLoad[];
}

const instant = (text: string | null) => (text === null ? null : (instantFromText(text) ?? null));

/** A line for each person who can work, by name; `days` are the first days of the weeks and the day after the last. */
export function personRows(records: LoadRecords, days: readonly number[]): CapacityRow[] {
  const loads = personLoads(
    records,
    days.map((day) => day * DAY),
  );
  return records.people
    .flatMap(({ id, name }) => {
      const periods = loads.get(id);
      return periods ? [{ id, name, personIds: [id], periods }] : [];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Loads of those who can work, by their ids, in periods between these instants. */
export function personLoads(
  records: LoadRecords,
  bounds: readonly number[],
): ReadonlyMap<string, readonly PeriodLoad[]> {
  const { people, calendars, standardCalendarId, absences, demand } = records;
  const compiled = compileCalendars(calendars.map(calendarDefinitionOf), standardCalendarId);
  const workers = people.filter(({ kind, active }) => kind === "work" && active);
  const works = demand.map(({ personId, start, finish, units, work }): LoadingWork => ({
    personId,
    start: instant(start) ?? 0,
    finish: instant(finish) ?? 0,
    units,
    work,
  }));
  return loadOverTime(
    workers.map(({ id, calendarId, maxUnits, availability }) => ({
      id,
      calendar: compiled.get(calendarId),
      maxUnits,
      availability: (availability ?? []).map(({ from, to, units }) => ({
        from: instant(from),
        to: instant(to),
        units,
      })),
      absences: absences.filter(({ personId }) => personId === id).map(absenceSpan),
    })),
    works,
    bounds,
  );
}

/** The last day away is one of them. */
function absenceSpan({ firstDay, lastDay }: AbsenceRow): { from: number; to: number } {
  return { from: (dayFromText(firstDay) ?? 0) * DAY, to: ((dayFromText(lastDay) ?? -1) + 1) * DAY };
}

/** Lines of several people as one: what they can do and have to do together. */
export function groupedRows(
  rows: readonly CapacityRow[],
  groups: readonly { id: string; name: string; personIds: readonly string[] }[],
): CapacityRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return groups.flatMap(({ id, name, personIds }) => {
    const members = [...new Set(personIds)].flatMap((personId) => byId.get(personId) ?? []);
    const [first] = members;
    if (!first) return [];
    const periods = first.periods.map((_, k) => together(members.flatMap(({ periods: own }) => own[k] ?? [])));
    return [{ id, name, personIds: members.map((member) => member.id), periods }];
  });
}

function together(loads: readonly PeriodLoad[]): PeriodLoad {
  return {
    capacity: loads.reduce((sum, { capacity }) => sum + capacity, 0),
    away: loads.reduce((sum, { away }) => sum + away, 0),
    demand: loads.reduce((sum, { demand }) => sum + demand, 0),
    parts: loads.flatMap(({ parts }) => parts),
  };
}

/** Demand as a share of capacity; null where there is neither, Infinity where there is work and nobody to do it. */
export function loadShare({ capacity, demand }: Pick<PeriodLoad, "capacity" | "demand">): number | null {
  if (capacity === 0) return demand === 0 ? null : Infinity;
  return demand / capacity;
}

/** How a share is to be looked at. A rounded 100 % is not too much. */
export type LoadLevel = "none" | "away" | "free" | "busy" | "full" | "over";

export function loadLevel(load: PeriodLoad): LoadLevel {
  const share = loadShare(load);
  if (share === null) return load.away > 0 ? "away" : "none";
  if (share > 1.005) return "over";
  if (share >= 0.9) return "full";
  return share > 0 ? "busy" : "free";
}
