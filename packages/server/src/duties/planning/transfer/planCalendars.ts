import type { CalendarDefinition } from "@gantry/engine";
import { haveSameHours, type PlanDocument } from "@gantry/formats";
import { calendarDefinitionOf, type CalendarRow } from "@gantry/records";
import { isDeepStrictEqual } from "node:util";
import type { ExistingPlan } from "./existingPlan.ts";

import { intentOf } from "./intentOf.ts";
import type { Intent } from "./intents.ts";
import { wireDay, wireMinutes, wireText } from "./wireValues.ts";

export interface CalendarPlan {
  intents: Intent[];
  /** Row by the document's calendar id. */
  ids: Map<string, string>;
}

export interface CalendarContext {
  document: PlanDocument;
  existing: ExistingPlan;
  projectId: string;
  /** Calendars that people beyond this project will work by. */
  shared: ReadonlySet<string>;
  newId: () => string;
}

/**
 * Calendars of a document: found again by what the document calls them, else by name in the project; those of new people become
 * the organisation's, where an equal one of it serves as well.
 */
export function planCalendars({ document, existing, projectId, shared, newId }: CalendarContext): CalendarPlan {
  const ids = new Map<string, string>();
  const intents: Intent[] = [];
  const taken = new Set<string>();
  const source = document.externalId ?? document.title;
  const adding = addsToBase(document);
  const stored = existing.calendars.map(calendarDefinitionOf);
  const isSameByName = (row: CalendarRow, { id, name }: CalendarDefinition) =>
    row.projectId === null &&
    row.name === name &&
    haveSameHours({ id: row.id, calendars: stored }, { id, calendars: document.plan.calendars });
  for (const calendar of inOrderOfBases(document.plan.calendars)) {
    const baseRow = calendar.baseId === null ? undefined : ids.get(calendar.baseId);
    if (baseRow !== undefined && !adding(calendar)) {
      ids.set(calendar.id, baseRow);
      continue;
    }
    const sharedId = wireText(`${source}#${calendar.id}`, 200);
    const values = valuesOf(calendar, ids);
    const known = existing.calendars.filter((row) => !taken.has(row.id));
    const own = known.filter((row) => row.projectId === projectId);
    const found =
      own.find((row) => row.externalId === calendar.id) ??
      known.find((row) => row.projectId === null && row.externalId === sharedId) ??
      own.find((row) => row.id === calendar.id || row.name === values.name) ??
      existing.calendars.find((row) => row.projectId === null && (row.id === calendar.id || isSame(row, values))) ??
      existing.calendars.find((row) => isSameByName(row, calendar));
    const id = found?.id ?? newId();
    ids.set(calendar.id, id);
    if (found) taken.add(found.id);
    intents.push(
      intentFor({
        id,
        found,
        values,
        projectId: shared.has(calendar.id) ? null : projectId,
        externalId: shared.has(calendar.id) ? sharedId : wireText(calendar.id, 200),
      }),
    );
  }
  return { intents, ids };
}

type CalendarValues = ReturnType<typeof valuesOf>;

interface Placed {
  id: string;
  found: CalendarRow | undefined;
  values: CalendarValues;
  projectId: string | null;
  externalId: string;
}

/** A calendar of the organisation is its own: an import uses it as it is. */
function intentFor({ id, found, values, projectId, externalId }: Placed): Intent {
  if (found?.projectId === null) return { op: "keep", record: "calendar", id, values: {} };
  return intentOf("calendar", id, found, found ? { ...values } : { ...values, projectId, externalId });
}

function valuesOf(calendar: CalendarDefinition, ids: ReadonlyMap<string, string>) {
  const named = (name: string | undefined) => (name === undefined ? {} : { name: wireText(name, 200) });
  const intervals = (list: readonly { from: number; to: number }[]) => list.map(({ from, to }) => ({ from, to }));
  const days = (list: CalendarDefinition["days"]) => list.map((day) => (day === null ? null : intervals(day)));
  return {
    name: wireText(calendar.name === "" ? "Calendar" : calendar.name, 200),
    baseId: calendar.baseId === null ? null : (ids.get(calendar.baseId) ?? null),
    days: days(calendar.days),
    exceptions: calendar.exceptions.slice(0, 10_000).map((each) => ({
      ...named(each.name),
      from: wireDay(each.from),
      to: wireDay(each.to),
      intervals: intervals(each.intervals),
    })),
    workWeeks: calendar.workWeeks
      .slice(0, 1000)
      .map((each) => ({ ...named(each.name), from: wireDay(each.from), to: wireDay(each.to), days: days(each.days) })),
    minutesPerDay: wireMinutes(calendar.minutesPerDay),
    minutesPerWeek: wireMinutes(calendar.minutesPerWeek),
    minutesPerMonth: wireMinutes(calendar.minutesPerMonth),
  };
}

/**
 * MS Project keeps a calendar for each resource, most of which say nothing of their own: who works by one of these works by its
 * base. Calendars that activities or the project name are kept for their names.
 */
function addsToBase({ plan }: PlanDocument): (calendar: CalendarDefinition) => boolean {
  const named = new Set([plan.calendarId, ...plan.activities.map((activity) => activity.calendarId)]);
  const ofResources = new Set(plan.resources.map((resource) => resource.calendarId));
  return ({ id, days, exceptions, workWeeks }) =>
    named.has(id) ||
    !ofResources.has(id) ||
    exceptions.length + workWeeks.length > 0 ||
    days.some((day) => day !== null);
}

function isSame(row: CalendarRow, values: CalendarValues): boolean {
  const { baseId, days, exceptions, workWeeks } = values;
  return isDeepStrictEqual(
    [row.baseId, row.days, row.exceptions, row.workWeeks],
    [baseId, days, exceptions, workWeeks],
  );
}

/** Bases first, so that their ids are known. What is based on itself comes as it stands. */
function inOrderOfBases(calendars: readonly CalendarDefinition[]): CalendarDefinition[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const ordered = new Set<CalendarDefinition>();
  const visit = (calendar: CalendarDefinition, path: readonly CalendarDefinition[]): void => {
    const base = calendar.baseId === null ? undefined : byId.get(calendar.baseId);
    if (base && !ordered.has(base) && !path.includes(base)) visit(base, [...path, calendar]);
    ordered.add(calendar);
  };
  for (const calendar of calendars) visit(calendar, []);
  return [...ordered];
}

/** The calendars that these resources work by, with all they are based on. */
export function calendarsOfResources(document: PlanDocument, resourceIds: ReadonlySet<string>): Set<string> {
  const byId = new Map(document.plan.calendars.map((calendar) => [calendar.id, calendar]));
  const used = new Set<string>();
  for (const resource of document.plan.resources) {
    if (!resourceIds.has(resource.id)) continue;
    for (let id = resource.calendarId; id !== null && !used.has(id) && byId.has(id); id = byId.get(id)?.baseId ?? null)
      used.add(id);
  }
  return used;
}
