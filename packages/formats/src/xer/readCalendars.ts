import type { CalendarDefinition, CalendarException, Finding, WorkingInterval } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import type { TextOf } from "./codePage.ts";
import { parseCalendarText, type CalendarNode } from "./parseCalendarText.ts";
import type { XerRow, XerTable } from "./xerTables.ts";
import { hoursField } from "./xerValues.ts";

/** Day 0 of the spreadsheet serials in which exceptions are dated: 1899-12-30. */
const SERIAL_OF_EPOCH = 25_569;
const DEPTH = 16;

function clockMinutes(text: string | undefined): number | null {
  const match = text ? /^(\d{1,2}):(\d{2})/.exec(text) : null;
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : null;
}

/** The spans `s|08:00|f|12:00` below a day; one that finishes at 00:00 goes on to midnight. */
function hoursOf(day: CalendarNode): WorkingInterval[] {
  const hours: WorkingInterval[] = [];
  for (const span of day.children) {
    const from = clockMinutes(span.attributes.get("s"));
    const to = clockMinutes(span.attributes.get("f"));
    if (from === null || to === null || from >= 1440) continue;
    if (to > from) hours.push({ from, to });
    else {
      hours.push({ from, to: 1440 });
      if (to > 0 && to < from) hours.push({ from: 0, to });
    }
  }
  return hours.sort((a, b) => a.from - b.from);
}

function childNamed(node: CalendarNode, name: string): CalendarNode | undefined {
  return node.children.find((child) => child.name === name);
}

function daysOf(root: CalendarNode): (WorkingInterval[] | null)[] {
  const days: (WorkingInterval[] | null)[] = [null, null, null, null, null, null, null];
  for (const day of childNamed(root, "DaysOfWeek")?.children ?? []) {
    const weekday = Number(day.name) - 1;
    if (weekday in days) days[weekday] = hoursOf(day);
  }
  return days;
}

function exceptionsOf(root: CalendarNode): CalendarException[] {
  const exceptions: CalendarException[] = [];
  for (const node of childNamed(root, "Exceptions")?.children ?? []) {
    const serial = Number(node.attributes.get("d"));
    if (!Number.isInteger(serial) || serial < 1 || serial > 150_000) continue;
    const from = serial - SERIAL_OF_EPOCH;
    exceptions.push({ from, to: from + 1, intervals: hoursOf(node) });
  }
  return exceptions;
}

const FIVE_DAYS: readonly (readonly WorkingInterval[])[] = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
  weekday === 0 || weekday === 6 ? [] : [{ from: 480, to: 960 }],
);

interface CalendarSource {
  table: XerTable;
  row: XerRow;
  name: string;
  baseId: string | null;
}

function weekOf(source: CalendarSource, findings: Finding[]) {
  const { table, row, name, baseId } = source;
  const data = table.get(row, "clndr_data");
  const root = data === null ? null : parseCalendarText(data, DEPTH);
  if (root) return { days: daysOf(root), exceptions: exceptionsOf(root) };
  if (data !== null) {
    findings.push({
      code: "xer.calendar.broken",
      severity: "warning",
      message: `The working times of calendar "${name}" break off; ${baseId ? "its base calendar's" : "Monday to Friday, 08:00 to 16:00"} are used.`,
      where: { calendarId: table.get(row, "clndr_id") ?? "", line: row.line },
      data: { name },
      hint: "Mend the calendar in Primavera and export again, or set its hours after the import.",
    });
  }
  return { days: baseId ? [null, null, null, null, null, null, null] : FIVE_DAYS, exceptions: [] };
}

/** A day or week of no length says nothing. */
function positive(minutes: number | null): number | null {
  return minutes !== null && minutes > 0 ? minutes : null;
}

/** Calendars with Primavera's nested text read; a resource's own calendar inherits from its base. */
export function readCalendars(
  table: XerTable | undefined,
  text: TextOf,
  { report, findings }: { report: ReportLines; findings: Finding[] },
): CalendarDefinition[] {
  if (!table) return [];
  const ids = new Set(table.rows.map((row) => table.get(row, "clndr_id")));
  const seen = new Set<string>();
  const calendars: CalendarDefinition[] = [];
  for (const row of table.rows) {
    const id = table.get(row, "clndr_id");
    if (id === null || seen.has(id)) continue;
    seen.add(id);
    const name = text(table.get(row, "clndr_name") ?? `Calendar ${id}`);
    const base = table.get(row, "base_clndr_id");
    const baseId = base !== null && base !== id && ids.has(base) ? base : null;
    const { days, exceptions } = weekOf({ table, row, name, baseId }, findings);
    if (base !== null && baseId === null) {
      report.approximated("xer.calendar.baseMissing", "A calendar's base is not in the file; its own hours are used.", {
        line: row.line,
      });
    }
    calendars.push({
      id,
      name,
      baseId,
      days,
      exceptions,
      workWeeks: [],
      minutesPerDay: positive(hoursField(table, row, "day_hr_cnt")),
      minutesPerWeek: positive(hoursField(table, row, "week_hr_cnt")),
      minutesPerMonth: positive(hoursField(table, row, "month_hr_cnt")),
    });
  }
  return calendars;
}
