import type { CalendarDefinition, WorkingInterval, WorkWeek } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import { groupNamed, groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { flagField, numberField, textField } from "./mspdiValues.ts";
import { readExceptions, readPeriod } from "./readExceptions.ts";
import { readWorkingTimes, USUAL_HOURS } from "./readWorkingTimes.ts";

type Days = (readonly WorkingInterval[] | null)[];

/** Seven days, Sunday first, from WeekDay elements with DayType 1 to 7. */
function readDays(days: readonly XmlRecord[]): Days {
  const week: Days = [null, null, null, null, null, null, null];
  for (const day of days) {
    const weekday = (numberField(day.fields, "DayType") ?? 0) - 1;
    if (!(weekday in week)) continue;
    if (!flagField(day.fields, "DayWorking")) week[weekday] = [];
    else {
      const hours = readWorkingTimes(day);
      week[weekday] = hours.length > 0 ? hours : USUAL_HOURS;
    }
  }
  return week;
}

function readWorkWeeks(record: XmlRecord): WorkWeek[] {
  const weeks: WorkWeek[] = [];
  for (const week of groupNamed(record, "WorkWeeks")?.groups ?? []) {
    const period = readPeriod(week);
    if (!period) continue;
    const name = textField(week.fields, "Name");
    const days = readDays(groupsNamed(groupNamed(week, "WeekDays"), "WeekDay"));
    weeks.push({ ...(name !== null && { name }), from: period.first, to: period.last + 1, days });
  }
  return weeks;
}

/** A base calendar that leaves days unsaid works Microsoft's usual week. */
function usualWeek(days: Days): Days {
  return days.map((day, weekday) => day ?? (weekday === 0 || weekday === 6 ? [] : USUAL_HOURS));
}

/** The calendars of a project. Lengths of a day, a week and a month are the project's: MSPDI has none per calendar. */
export function readCalendars(records: readonly XmlRecord[], report: ReportLines): CalendarDefinition[] {
  const ids = new Set(records.map((record) => textField(record.fields, "UID")));
  const seen = new Set<string>();
  const calendars: CalendarDefinition[] = [];
  for (const record of records) {
    const { fields } = record;
    const id = textField(fields, "UID");
    if (id === null || seen.has(id)) continue;
    seen.add(id);
    const baseUid = textField(fields, "BaseCalendarUID");
    const based = baseUid !== null && baseUid !== "-1" && baseUid !== id && !flagField(fields, "IsBaseCalendar");
    const baseId = based && ids.has(baseUid) ? baseUid : null;
    const days = readDays(groupsNamed(groupNamed(record, "WeekDays"), "WeekDay"));
    calendars.push({
      id,
      name: textField(fields, "Name") ?? `Calendar ${id}`,
      baseId,
      days: baseId === null ? usualWeek(days) : days,
      exceptions: readExceptions(record, report),
      workWeeks: readWorkWeeks(record),
      minutesPerDay: null,
      minutesPerWeek: null,
      minutesPerMonth: null,
    });
  }
  return calendars;
}
