import type { CalendarDefinition, Plan } from "@gantry/engine";

export interface CalendarsToWrite {
  calendars: CalendarDefinition[];
  /** Id of the calendar to state for a resource; null for none. */
  calendarOf: ReadonlyMap<string, string>;
}

/** A calendar with all that it inherits written out: in MSPDI only resources' own calendars can have a base. */
function flattened(calendar: CalendarDefinition, byId: ReadonlyMap<string, CalendarDefinition>): CalendarDefinition {
  const chain = [calendar];
  for (let next = calendar.baseId; next !== null;) {
    const base = byId.get(next);
    if (!base || chain.includes(base)) break;
    chain.push(base);
    next = base.baseId;
  }
  if (chain.length === 1) return { ...calendar, baseId: null };
  return {
    ...calendar,
    baseId: null,
    days: [0, 1, 2, 3, 4, 5, 6].map((weekday) => chain.find((link) => link.days[weekday])?.days[weekday] ?? []),
    exceptions: chain.flatMap((link) => link.exceptions),
    workWeeks: chain.flatMap((link) => link.workWeeks),
  };
}

function ownCalendar(id: string, name: string, baseId: string): CalendarDefinition {
  return {
    id,
    name,
    baseId,
    days: [null, null, null, null, null, null, null],
    exceptions: [],
    workWeeks: [],
    minutesPerDay: null,
    minutesPerWeek: null,
    minutesPerMonth: null,
  };
}

/** The calendars as MS Project knows them: those of project and tasks without a base, each resource with one of its own. */
export function calendarsToWrite(plan: Plan): CalendarsToWrite {
  const byId = new Map(plan.calendars.map((calendar) => [calendar.id, calendar]));
  const ofTasks = new Set([
    plan.calendarId,
    ...plan.activities.map((activity) => activity.calendarId ?? plan.calendarId),
  ]);
  const bases = new Set(plan.calendars.map((calendar) => calendar.baseId));
  const users = new Map<string, number>();
  for (const { calendarId } of plan.resources)
    if (calendarId !== null) users.set(calendarId, (users.get(calendarId) ?? 0) + 1);

  const staysDerived = ({ id, baseId }: CalendarDefinition) =>
    baseId !== null &&
    byId.get(baseId)?.baseId === null &&
    !ofTasks.has(id) &&
    !bases.has(id) &&
    (users.get(id) ?? 0) <= 1;
  const calendars = plan.calendars.map((calendar) => (staysDerived(calendar) ? calendar : flattened(calendar, byId)));
  const written = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const calendarOf = new Map<string, string>();
  for (const resource of plan.resources) {
    const stated = resource.calendarId === null ? undefined : written.get(resource.calendarId);
    if (!stated) continue;
    if (stated.baseId !== null) calendarOf.set(resource.id, stated.id);
    else {
      const own = ownCalendar(`calendar of ${resource.id}`, resource.name, stated.id);
      calendars.push(own);
      calendarOf.set(resource.id, own.id);
    }
  }
  return { calendars, calendarOf };
}
