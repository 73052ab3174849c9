import type { PlanDocument } from "@gantry/formats";
import type { ExistingPlan } from "./existingPlan.ts";
import { intentOf } from "./intentOf.ts";
import type { Intent } from "./intents.ts";
import { calendarsOfResources, planCalendars } from "./planCalendars.ts";
import { planAssignments, planDependencies } from "./planLinks.ts";
import { knownPeople, planPeople } from "./planPeople.ts";
import { planWorkItems } from "./planWorkItems.ts";
import { wireInstant, wireMinutes, wireText } from "./wireValues.ts";

export interface ImportTarget {
  existing: ExistingPlan;
  /** Of a new project; of one that is updated they stay. */
  key: string;
  name: string;
  newId: () => string;
}

export interface ImportPlan {
  projectId: string;
  /** In the order of `importedRecords`. */
  intents: Intent[];
  /** Row of a work item by the document's activity id. */
  itemIds: ReadonlyMap<string, string>;
}

/** What must be written so that a project says what the document says. Pure: the preview counts it, accepting carries it out. */
export function planImport(document: PlanDocument, { existing, key, name, newId }: ImportTarget): ImportPlan {
  const projectId = existing.project?.id ?? newId();
  const known = knownPeople(document, existing);
  const fresh = new Set(document.plan.resources.filter(({ id }) => !known.has(id)).map(({ id }) => id));
  const calendars = planCalendars({
    document,
    existing,
    projectId,
    shared: calendarsOfResources(document, fresh),
    newId,
  });
  const people = planPeople({ document, known, calendarIds: calendars.ids, newId });
  const items = planWorkItems({ document, existing, projectId, calendarIds: calendars.ids, newId });
  const links = { document, existing, projectId, itemIds: items.ids, personIds: people.ids, newId };
  const values = {
    ...projectValues(document, calendars.ids),
    ...(document.code !== null && { code: wireText(document.code, 100) }),
  };
  const project = intentOf(
    "project",
    projectId,
    existing.project ?? undefined,
    existing.project
      ? values
      : { ...values, key, name, externalId: externalIdOf(document), currency: document.currency },
  );
  return {
    projectId,
    itemIds: items.ids,
    intents: [
      project,
      ...calendars.intents,
      ...people.intents,
      ...items.intents,
      ...planDependencies(links),
      ...planAssignments(links),
    ],
  };
}

/** What a project bears so that its document is recognised when it is imported again. */
export function externalIdOf({ format, externalId, title }: PlanDocument): string {
  return wireText(externalId ?? `${format}:${title}`, 500);
}

function projectValues({ plan }: PlanDocument, calendarIds: ReadonlyMap<string, string>): Record<string, unknown> {
  const start = wireInstant(plan.start);
  const finish = wireInstant(plan.finish);
  return {
    ...(start === null ? {} : { start }),
    finish,
    // A plan that counts back from no finish cannot be scheduled; it then counts from its start.
    scheduleFrom: finish === null ? "start" : plan.scheduleFrom,
    dataDate: wireInstant(plan.dataDate),
    calendarId: calendarIds.get(plan.calendarId) ?? null,
    minutesPerDay: Math.max(wireMinutes(plan.minutesPerDay) ?? 480, 1),
    minutesPerWeek: Math.max(wireMinutes(plan.minutesPerWeek) ?? 2400, 1),
    minutesPerMonth: Math.max(wireMinutes(plan.minutesPerMonth) ?? 9600, 1),
    conventions: { ...plan.conventions },
  };
}
