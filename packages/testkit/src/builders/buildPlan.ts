import {
  type Activity,
  conventions,
  type Dependency,
  type DependencyType,
  type Plan,
  standardCalendar,
} from "@gantry/engine";

/** Minutes since the epoch of `2026-03-02` or `2026-03-02 08:00`. */
export function at(text: string): number {
  const [day = "", time = "00:00"] = text.split(" ");
  const instant = Date.parse(`${day}T${time}Z`) / 60_000;
  if (!Number.isFinite(instant)) throw new Error(`"${text}" is no date: write 2026-03-02 08:00`);
  return instant;
}

/** Monday 2 March 2026, 08:00: where plans of tests begin. */
export const MONDAY = at("2026-03-02 08:00");

export const DAY = 480;

export function buildActivity(fields: Partial<Activity> & { id: string }): Activity {
  return { name: fields.id, parentId: null, kind: "task", duration: DAY, calendarId: null, ...fields };
}

/** `A FS B`, `A SS+480 B`, `A FF-1e B` (e: elapsed), `A FS+50% B`. */
export function buildDependency(text: string): Dependency {
  const match = /^(\S+) (FS|SS|FF|SF)(?:([+-][\d.]+)(e|%)?)? (\S+)$/.exec(text);
  if (!match) throw new Error(`"${text}" is no link: write "A FS+480 B"`);
  const [, predecessorId = "", type = "", amount = "0", unit, successorId = ""] = match;
  const lagUnit = unit === "e" ? "elapsed" : unit === "%" ? "percent" : "working";
  const lag = lagUnit === "percent" ? Number(amount) / 100 : Number(amount);
  return { id: text, predecessorId, successorId, type: type as DependencyType, lag, lagUnit };
}

/** A plan on the standard calendar from Monday on; `links` as buildDependency reads them. */
export function buildPlan(
  activities: readonly (Partial<Activity> & { id: string })[],
  links: readonly string[] = [],
  fields: Partial<Plan> = {},
): Plan {
  return {
    start: MONDAY,
    finish: null,
    scheduleFrom: "start",
    dataDate: null,
    calendarId: "standard",
    calendars: [standardCalendar("standard")],
    activities: activities.map(buildActivity),
    dependencies: links.map(buildDependency),
    resources: [],
    assignments: [],
    conventions: conventions.gantry,
    minutesPerDay: 480,
    minutesPerWeek: 2400,
    minutesPerMonth: 9600,
    ...fields,
  };
}
