import { type CalendarDefinition, type Instant, MINUTES_PER_DAY, type WorkingInterval } from "@gantry/engine";
import { dayOfInstant } from "../document/civilDay.ts";
import { childNamed, type ProtrackNode } from "./protrackNode.ts";
import { dateOf, instantOf } from "./protrackValues.ts";

const HOURS = 24;
const DAYS = 7;

export interface Agenda {
  start: Instant | null;
  calendar: CalendarDefinition;
  minutesPerDay: number;
  daysPerWeek: number;
}

function numbersIn(node: ProtrackNode | undefined, name: string): Set<number> {
  const children = childNamed(node, name)?.children ?? [];
  return new Set(children.map(({ text }) => (text.trim() === "" ? Number.NaN : Number(text))));
}

function workingIntervals(idle: ReadonlySet<number>): WorkingInterval[] {
  const intervals: WorkingInterval[] = [];
  for (let hour = 0; hour < HOURS; hour++) {
    if (idle.has(hour)) continue;
    const last = intervals.at(-1);
    if (last?.to === hour * 60) last.to += 60;
    else intervals.push({ from: hour * 60, to: (hour + 1) * 60 });
  }
  return intervals;
}

/** The one calendar of a file: whole hours of a day, days of a week (0 is Monday) and single holidays without work. */
export function readAgenda(agenda: ProtrackNode | undefined): Agenda {
  const intervals = workingIntervals(numbersIn(agenda, "NonWorkingHours"));
  const idleDays = numbersIn(agenda, "NonWorkingDays");
  const isWorked = (sundayFirst: number) => !idleDays.has((sundayFirst + DAYS - 1) % DAYS);
  const days = Array.from({ length: DAYS }, (_, day) => (isWorked(day) ? intervals.map((one) => ({ ...one })) : []));
  const holidays = (childNamed(agenda, "Holidays")?.children ?? [])
    .map(({ text }) => instantOf(text.trim()))
    .filter((instant) => instant !== null)
    .map(dayOfInstant);
  const exceptions = [...new Set(holidays)]
    .sort((a, b) => a - b)
    .map((day) => ({ from: day, to: day + 1, intervals: [] }));
  const minutesPerDay = intervals.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    start: dateOf(agenda, "StartDate"),
    calendar: {
      id: "agenda",
      name: "Agenda",
      baseId: null,
      days,
      exceptions,
      workWeeks: [],
      minutesPerDay: null,
      minutesPerWeek: null,
      minutesPerMonth: null,
    },
    minutesPerDay: minutesPerDay || MINUTES_PER_DAY,
    daysPerWeek: days.filter((day) => day.length > 0).length || DAYS,
  };
}
