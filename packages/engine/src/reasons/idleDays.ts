import type { CalendarDefinition } from "../calendar/calendarDefinition.ts";
import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Plan } from "../schedule/plan.ts";
import { dayOf, type Instant } from "../units/time.ts";
import type { IdleDays } from "./explanation.ts";

/** A longer stretch is not looked at day by day: nobody reads that. */
const MOST_DAYS = 750;

/** The calendar's own exceptions first, then those of its bases (CAL-3). */
function definitionsOf(plan: Plan, calendarId: string): CalendarDefinition[] {
  const chain: CalendarDefinition[] = [];
  let next: string | null = calendarId === "" ? plan.calendarId : calendarId;
  while (next !== null) {
    const found: CalendarDefinition | undefined = plan.calendars.find(({ id }) => id === next);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.baseId;
  }
  return chain;
}

/** Runs of whole days without work that touch [from, to), weekends and holidays alike, named where an exception names them (WHY-4). */
export function idleDays(
  plan: Plan,
  calendar: CompiledCalendar,
  { from, to }: { from: Instant; to: Instant },
): IdleDays[] {
  const last = Math.min(dayOf(to), dayOf(from) + MOST_DAYS);
  const exceptions = definitionsOf(plan, calendar.id).flatMap((definition) => definition.exceptions);
  const runs: IdleDays[] = [];
  for (let day = dayOf(from); day < last; day++) {
    if (calendar.workingIntervals(day).length > 0) continue;
    const named = exceptions.find((each) => each.intervals.length === 0 && each.from <= day && day < each.to);
    const name = named?.name ?? null;
    const run = runs.at(-1);
    if (run && run.to === day && run.name === name) run.to = day + 1;
    else runs.push({ name, from: day, to: day + 1 });
  }
  return runs;
}
