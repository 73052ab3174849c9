import type { CalendarException } from "@gantry/engine";
import { dayOfInstant } from "../document/civilDay.ts";
import type { ReportLines } from "../document/reportLines.ts";
import { groupNamed, groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { expandRecurrence, MOST_OCCURRENCES } from "./expandRecurrence.ts";
import { dateField, flagField, numberField, textField } from "./mspdiValues.ts";
import { readWorkingTimes, USUAL_HOURS } from "./readWorkingTimes.ts";

/** First and last day of a TimePeriod, both included. */
export function readPeriod(record: XmlRecord): { first: number; last: number } | null {
  const period = groupNamed(record, "TimePeriod");
  const from = period ? dateField(period.fields, "FromDate") : null;
  const to = period ? dateField(period.fields, "ToDate") : null;
  if (from === null || to === null || to < from) return null;
  // An end at midnight is the end of the day before, unless the run is that one instant.
  return { first: dayOfInstant(from), last: dayOfInstant(to > from && to % 1440 === 0 ? to - 1 : to) };
}

function hoursOf(record: XmlRecord) {
  if (!flagField(record.fields, "DayWorking")) return [];
  const hours = readWorkingTimes(record);
  return hours.length > 0 ? hours : USUAL_HOURS;
}

/** Exceptions of the current form, recurring ones spread out, the strongest first: a single run wins over a recurring one. */
function statedExceptions(record: XmlRecord, report: ReportLines): CalendarException[] {
  const single: CalendarException[] = [];
  const recurring: CalendarException[] = [];
  for (const exception of groupNamed(record, "Exceptions")?.groups ?? []) {
    const period = readPeriod(exception);
    const { fields } = exception;
    const place = { line: exception.line, path: "Project/Calendars/Calendar/Exceptions/Exception" };
    if (!period) {
      report.dropped(
        "mspdi.calendar.exceptionWithoutDates",
        "A calendar exception without usable dates is left out.",
        place,
      );
      continue;
    }
    const type = numberField(fields, "Type") ?? 1;
    const { runs, cut } = expandRecurrence({
      ...period,
      type,
      period: Math.max(1, numberField(fields, "Period") ?? 1),
      daysOfWeek: numberField(fields, "DaysOfWeek") ?? 0,
      monthItem: numberField(fields, "MonthItem") ?? 0,
      monthPosition: numberField(fields, "MonthPosition") ?? 0,
      month: numberField(fields, "Month") ?? 0,
      monthDay: numberField(fields, "MonthDay") ?? 1,
      occurrences: type > 1 && flagField(fields, "EnteredByOccurrences") ? numberField(fields, "Occurrences") : null,
    });
    if (cut) {
      report.dropped(
        "mspdi.calendar.manyOccurrences",
        `Only the first ${MOST_OCCURRENCES} days of a recurring exception are kept.`,
        place,
      );
    }
    const name = textField(fields, "Name");
    const intervals = hoursOf(exception);
    const into = type === 1 ? single : recurring;
    for (const run of runs) into.push({ ...(name !== null && { name }), ...run, intervals });
  }
  return [...single, ...recurring];
}

/** Exceptions of the older form: weekdays of type 0. Newer files repeat in it what stands in <Exceptions>. */
function dayTypeZeroExceptions(record: XmlRecord, report: ReportLines): CalendarException[] {
  const exceptions: CalendarException[] = [];
  const days = groupsNamed(groupNamed(record, "WeekDays"), "WeekDay");
  for (const day of days) {
    if (textField(day.fields, "DayType") !== "0") continue;
    const period = readPeriod(day);
    if (period) exceptions.push({ from: period.first, to: period.last + 1, intervals: hoursOf(day) });
    else {
      report.dropped("mspdi.calendar.exceptionWithoutDates", "A calendar exception without usable dates is left out.", {
        line: day.line,
        path: "Project/Calendars/Calendar/WeekDays/WeekDay",
      });
    }
  }
  return exceptions;
}

export function readExceptions(record: XmlRecord, report: ReportLines): CalendarException[] {
  const stated = groupNamed(record, "Exceptions");
  return stated && stated.groups.length > 0 ? statedExceptions(record, report) : dayTypeZeroExceptions(record, report);
}
