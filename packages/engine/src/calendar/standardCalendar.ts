import type { CalendarDefinition } from "./calendarDefinition.ts";

/** Monday to Friday, 08:00–12:00 and 13:00–17:00, no exceptions: what MS Project calls "Standard". */
export function standardCalendar(id: string): CalendarDefinition {
  const workday = [
    { from: 480, to: 720 },
    { from: 780, to: 1020 },
  ];
  return {
    id,
    name: "Standard",
    baseId: null,
    days: [[], workday, workday, workday, workday, workday, []],
    exceptions: [],
    workWeeks: [],
    minutesPerDay: null,
    minutesPerWeek: null,
    minutesPerMonth: null,
  };
}
