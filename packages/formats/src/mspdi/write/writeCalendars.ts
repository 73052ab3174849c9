import type { CalendarDefinition, WorkingInterval } from "@gantry/engine";
import { formatInstant } from "../../document/instantText.ts";
import { element, elements } from "../../xml/xmlText.ts";
import type { UidMap } from "./uidMap.ts";

function clock(minutes: number): string {
  const within = minutes % 1440;
  return `${`${Math.floor(within / 60)}`.padStart(2, "0")}:${`${within % 60}`.padStart(2, "0")}:00`;
}

function workingTimes(intervals: readonly WorkingInterval[]): string {
  if (intervals.length === 0) return "";
  const times = intervals.map(
    ({ from, to }) =>
      `<WorkingTime>${elements([
        ["FromTime", clock(from)],
        ["ToTime", clock(to)],
      ])}</WorkingTime>`,
  );
  return `<WorkingTimes>${times.join("")}</WorkingTimes>`;
}

function period(from: number, to: number): string {
  const times = elements([
    ["FromDate", formatInstant(from * 1440)],
    ["ToDate", formatInstant(to * 1440 - 1)],
  ]);
  return `<TimePeriod>${times}</TimePeriod>`;
}

function weekDays(days: CalendarDefinition["days"]): string {
  const stated = days.map((intervals, weekday) => {
    if (!intervals) return "";
    const working = intervals.length > 0;
    return `<WeekDay>${element("DayType", weekday + 1)}${element("DayWorking", working)}${workingTimes(intervals)}</WeekDay>`;
  });
  return `<WeekDays>${stated.join("")}</WeekDays>`;
}

function exceptions({ exceptions: list }: CalendarDefinition): string {
  if (list.length === 0) return "";
  const written = list.map(
    ({ name, from, to, intervals }) =>
      `<Exception>${element("EnteredByOccurrences", false)}${period(from, to)}${elements([
        ["Occurrences", to - from],
        ["Name", name ?? ""],
        ["Type", 1],
        ["DayWorking", intervals.length > 0],
      ])}${workingTimes(intervals)}</Exception>`,
  );
  return `<Exceptions>${written.join("")}</Exceptions>`;
}

function workWeeks({ workWeeks: list }: CalendarDefinition): string {
  if (list.length === 0) return "";
  const written = list.map(
    ({ name, from, to, days }) =>
      `<WorkWeek>${period(from, to)}${element("Name", name ?? "")}${weekDays(days)}</WorkWeek>`,
  );
  return `<WorkWeeks>${written.join("")}</WorkWeeks>`;
}

export function* writeCalendars(calendars: readonly CalendarDefinition[], uidOf: UidMap): Generator<string> {
  yield "<Calendars>\n";
  for (const calendar of calendars) {
    const head = elements([
      ["UID", uidOf(calendar.id)],
      ["Name", calendar.name],
      ["IsBaseCalendar", calendar.baseId === null],
      ["IsBaselineCalendar", false],
      ["BaseCalendarUID", calendar.baseId === null ? -1 : uidOf(calendar.baseId)],
    ]);
    yield `<Calendar>${head}${weekDays(calendar.days)}${exceptions(calendar)}${workWeeks(calendar)}</Calendar>\n`;
  }
  yield "</Calendars>\n";
}
