import type { Finding } from "../units/finding.ts";
import { MINUTES_PER_DAY } from "../units/time.ts";
import type { CalendarDefinition } from "./calendarDefinition.ts";
import { CompiledCalendar } from "./compiledCalendar.ts";
import { dayPatternSource } from "./dayPatterns.ts";

/** Clock time: every minute is worked. Elapsed durations and lags count on it; unusable calendars fall back to it. */
export function elapsedCalendar(firstDay: number, lastDay: number): CompiledCalendar {
  const always = [0, MINUTES_PER_DAY];
  return new CompiledCalendar(
    "",
    { fill: (_, count) => new Array<readonly number[]>(count).fill(always) },
    firstDay,
    lastDay,
  );
}

export interface CalendarHorizon {
  firstDay: number;
  lastDay: number;
}

export interface CompiledCalendars {
  /** The calendar by id; unknown ids and null give `fallback`. */
  get(id: string | null): CompiledCalendar;
  has(id: string): boolean;
  /** Time that is worked on both calendars; the first alone where they share none. */
  within(id: string, otherId: string): CompiledCalendar;
  /** The plan's own calendar. */
  fallback: CompiledCalendar;
  elapsed: CompiledCalendar;
  findings: readonly Finding[];
}

/** Ten years around 2025, where most plans lie; tables grow when a date falls outside. */
const USUAL_HORIZON: CalendarHorizon = { firstDay: 17_897, lastDay: 22_280 };

function chainOf(
  definition: CalendarDefinition,
  byId: ReadonlyMap<string, CalendarDefinition>,
  findings: Finding[],
): CalendarDefinition[] {
  const chain = [definition];
  let next = definition.baseId;
  while (next !== null) {
    const base = byId.get(next);
    if (base === undefined || chain.includes(base)) {
      const why = base
        ? `is based on itself through "${base.name}"`
        : `names a base calendar "${next}" that is not in the plan`;
      findings.push({
        code: base ? "calendar.baseLoop" : "calendar.baseMissing",
        severity: "warning",
        message: `Calendar "${definition.name}" ${why}. The base is left out.`,
        where: { calendarId: definition.id },
        data: { baseId: next },
        hint: "Choose another base calendar.",
      });
      break;
    }
    chain.push(base);
    next = base.baseId;
  }
  return chain;
}

/** Compiles all calendars of a plan (CAL-1 … CAL-4). Never throws: what cannot be used becomes a finding and clock time. */
export function compileCalendars(
  definitions: readonly CalendarDefinition[],
  planCalendarId: string,
  horizon: CalendarHorizon = USUAL_HORIZON,
): CompiledCalendars {
  const findings: Finding[] = [];
  const byId = new Map<string, CalendarDefinition>();
  for (const definition of definitions) if (!byId.has(definition.id)) byId.set(definition.id, definition);
  const elapsed = elapsedCalendar(horizon.firstDay, horizon.lastDay);
  const compiled = new Map<string, CompiledCalendar>();
  const compile = (definition: CalendarDefinition): CompiledCalendar => {
    const source = dayPatternSource(chainOf(definition, byId, findings));
    const calendar = new CompiledCalendar(definition.id, source, horizon.firstDay, horizon.lastDay);
    if (!calendar.isEmpty) return calendar;
    findings.push({
      code: "calendar.noWork",
      severity: "error",
      message: `Calendar "${definition.name}" has no working time. Activities on it are scheduled around the clock.`,
      where: { calendarId: definition.id },
      data: {},
      hint: "Give it at least one working day.",
    });
    return elapsed;
  };
  const get = (id: string): CompiledCalendar | undefined => {
    const ready = compiled.get(id);
    if (ready) return ready;
    const definition = byId.get(id);
    if (!definition) return undefined;
    const calendar = compile(definition);
    compiled.set(id, calendar);
    return calendar;
  };
  let fallback = get(planCalendarId);
  if (!fallback) {
    findings.push({
      code: "calendar.missing",
      severity: "error",
      message: `The plan's calendar "${planCalendarId}" does not exist. The plan is scheduled around the clock.`,
      where: { calendarId: planCalendarId },
      data: {},
      hint: "Choose a calendar for the plan.",
    });
    fallback = elapsed;
  }
  const planCalendar = fallback;
  const getOrPlan = (id: string) => get(id) ?? planCalendar;
  const shared = new Map<string, CompiledCalendar>();
  const within = (id: string, otherId: string) => {
    const key = `${id.length} ${id} ${otherId}`;
    let calendar = shared.get(key);
    if (!calendar) {
      const [one, other] = [getOrPlan(id), getOrPlan(otherId)];
      calendar = one === other ? one : one.sharedWith(other);
      shared.set(key, calendar.isEmpty ? one : calendar);
    }
    return shared.get(key) ?? calendar;
  };
  return {
    get: (id) => (id === null ? planCalendar : getOrPlan(id)),
    has: (id) => byId.has(id),
    within,
    fallback: planCalendar,
    elapsed,
    findings,
  };
}
