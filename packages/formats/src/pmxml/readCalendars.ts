import type { CalendarDefinition, CalendarException, WorkingInterval } from "@gantry/engine";
import { dayOfInstant } from "../document/civilDay.ts";
import { parseInstant } from "../document/instantText.ts";
import { groupNamed, groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { pmxmlText } from "./pmxmlValues.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function clockMinutes(text: string | null): number | null {
  const match = text === null ? null : /^(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):(\d{2})/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : null;
}

/** Primavera writes the last minute that is worked, 16:59 for an end at 17:00; others write the end itself. */
function endMinutes(text: string | null): number | null {
  const minutes = clockMinutes(text);
  if (minutes === null) return null;
  return minutes % 10 === 9 ? minutes + 1 : minutes === 0 ? 1440 : minutes;
}

function hoursOf(day: XmlRecord): WorkingInterval[] {
  const hours: WorkingInterval[] = [];
  for (const time of groupsNamed(day, "WorkTime")) {
    const from = clockMinutes(pmxmlText(time, "Start"));
    const to = endMinutes(pmxmlText(time, "Finish"));
    if (from !== null && to !== null && from < to) hours.push({ from, to });
  }
  return hours.sort((a, b) => a.from - b.from);
}

function daysOf(record: XmlRecord, isBased: boolean): (WorkingInterval[] | null)[] {
  const days: (WorkingInterval[] | null)[] = DAYS.map(() => (isBased ? null : []));
  for (const day of groupNamed(record, "StandardWorkWeek")?.groups ?? []) {
    const weekday = DAYS.indexOf(pmxmlText(day, "DayOfWeek") ?? "");
    if (weekday >= 0) days[weekday] = hoursOf(day);
  }
  return days;
}

function exceptionsOf(record: XmlRecord): CalendarException[] {
  const exceptions: CalendarException[] = [];
  for (const group of groupsNamed(groupNamed(record, "HolidayOrExceptions"), "HolidayOrException")) {
    const date = parseInstant(pmxmlText(group, "Date") ?? undefined);
    if (date === null) continue;
    const from = dayOfInstant(date);
    exceptions.push({ from, to: from + 1, intervals: hoursOf(group) });
  }
  return exceptions;
}

function lengthOf(record: XmlRecord, field: string): number | null {
  const hours = Number(pmxmlText(record, field) ?? Number.NaN);
  return hours > 0 && Number.isFinite(hours) ? Math.round(hours * 60) : null;
}

/** The calendars of a file; one that is based on another says only what it has of its own. */
export function readCalendars(records: readonly XmlRecord[]): CalendarDefinition[] {
  const ids = new Set(records.map((record) => pmxmlText(record, "ObjectId")));
  const calendars = new Map<string, CalendarDefinition>();
  for (const record of records) {
    const id = pmxmlText(record, "ObjectId");
    if (id === null || calendars.has(id)) continue;
    const base = pmxmlText(record, "BaseCalendarObjectId");
    const baseId = base !== null && base !== id && ids.has(base) ? base : null;
    calendars.set(id, {
      id,
      name: pmxmlText(record, "Name") ?? `Calendar ${id}`,
      baseId,
      days: daysOf(record, baseId !== null),
      exceptions: exceptionsOf(record),
      workWeeks: [],
      minutesPerDay: lengthOf(record, "HoursPerDay"),
      minutesPerWeek: lengthOf(record, "HoursPerWeek"),
      minutesPerMonth: lengthOf(record, "HoursPerMonth"),
    });
  }
  return [...calendars.values()];
}
