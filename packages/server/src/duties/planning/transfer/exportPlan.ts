import { schedulePlan, type Plan } from "@gantry/engine";
import {
  writeCsv,
  writeMspdi,
  writeXer,
  type DocumentItem,
  type DocumentResource,
  type PlanDocument,
} from "@gantry/formats";
import type { KeptBaseline } from "../baselines/readBaselines.ts";
import { documentBaselines } from "./documentBaselines.ts";
import type { ProjectPlan } from "./readProject.ts";
import { planOf, type PlanRecords, type WorkItemRow } from "@gantry/records";

export const exportFormats = {
  mspdi: { extension: "xml", type: "application/xml; charset=utf-8" },
  xer: { extension: "xer", type: "application/octet-stream" },
  csv: { extension: "csv", type: "text/csv; charset=utf-8" },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** A plan as a file, piece by piece, with its dates as the engine computes them. */
export function* exportPlan(
  { records, standardCalendarId, baselines }: Omit<ProjectPlan, "title">,
  format: ExportFormat,
): Generator<string | Uint8Array> {
  const document = documentOf(records, standardCalendarId, baselines);
  const schedule = schedulePlan(document.plan);
  // Primavera knows a project by its short name.
  const code = document.code ?? records.project.key;
  if (format === "xer") yield* writeXer([{ document: { ...document, code }, schedule }]);
  else yield* format === "csv" ? writeCsv(document, schedule) : writeMspdi(document, schedule);
}

/**
 * Records as the document they are exported as. Ids are those of the file a plan came from where it gave numbers, so that its rows
 * go back under the same ones; what has no id from elsewhere goes out under its own, and is recognised by it.
 */
export function documentOf(
  records: PlanRecords,
  standardCalendarId: string,
  baselines: readonly KeptBaseline[] = [],
): PlanDocument {
  const ids = exportIds(records);
  const ordered = {
    ...records,
    people: usedPeople(records),
    workItems: inOutlineOrder(records.workItems),
    calendars: usedCalendars(records, standardCalendarId),
  };
  const plan = withIds(planOf(ordered, standardCalendarId), ids);
  return {
    format: "mspdi",
    title: records.project.name,
    externalId: guidOr(records.project.externalId, records.project.id),
    code: records.project.code,
    currency: records.project.currency,
    plan,
    items: itemsOf(ordered.workItems, ids),
    resources: ordered.people.map((person): DocumentResource => ({
      id: ids(person.id),
      externalId: guidOr(person.externalId, person.id),
      name: person.name,
      email: person.email,
      costRate: person.costRate ?? null,
    })),
    stored: [],
    baselines: documentBaselines(baselines, new Set(records.workItems.map(({ id }) => id)), ids),
    report: [],
    findings: [],
  };
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Primavera's way of writing one. */
const SHORT_GUID = /^[A-Za-z0-9+/]{22}$/;
const NUMBER = /^(0|[1-9]\d{0,8})$/;

function guidOr(externalId: string | null, id: string): string {
  return externalId !== null && [GUID, SHORT_GUID, NUMBER].some((form) => form.test(externalId)) ? externalId : id;
}

type Ids = (id: string) => string;

/** Numbers that rows bore in their file stay their ids, where no two rows bear the same. */
function exportIds({ workItems, calendars }: PlanRecords): Ids {
  const ids = new Map<string, string>();
  for (const rows of [workItems, calendars]) {
    const seen = new Set<string>();
    for (const { id, externalId } of rows) {
      if (externalId === null || !NUMBER.test(externalId) || seen.has(externalId)) continue;
      seen.add(externalId);
      ids.set(id, externalId);
    }
  }
  return (id) => ids.get(id) ?? id;
}

function withIds(plan: Plan, ids: Ids): Plan {
  const orNull = (id: string | null) => (id === null ? null : ids(id));
  return {
    ...plan,
    calendarId: ids(plan.calendarId),
    calendars: plan.calendars.map((each) => ({ ...each, id: ids(each.id), baseId: orNull(each.baseId) })),
    activities: plan.activities.map((each) => ({
      ...each,
      id: ids(each.id),
      parentId: orNull(each.parentId),
      calendarId: orNull(each.calendarId),
    })),
    dependencies: plan.dependencies.map((each) => ({
      ...each,
      predecessorId: ids(each.predecessorId),
      successorId: ids(each.successorId),
    })),
    resources: plan.resources.map((each) => ({ ...each, calendarId: orNull(each.calendarId) })),
    assignments: plan.assignments.map((each) => ({ ...each, activityId: ids(each.activityId) })),
  };
}

function itemsOf(workItems: readonly WorkItemRow[], ids: Ids): DocumentItem[] {
  const levels = new Map<string, { wbs: string; level: number; children: number }>();
  let top = 0;
  return workItems.map((item) => {
    const parent = item.parentId === null ? undefined : levels.get(item.parentId);
    const place = parent ? ++parent.children : ++top;
    const own = {
      wbs: parent ? `${parent.wbs}.${place}` : String(place),
      level: (parent?.level ?? 0) + 1,
      children: 0,
    };
    levels.set(item.id, own);
    return {
      id: ids(item.id),
      externalId: guidOr(item.externalId, item.id),
      code: item.code,
      wbsCode: own.wbs,
      outlineLevel: own.level,
      notes: item.notes === "" ? null : item.notes,
      estimated: item.estimated,
      codes: item.codes,
      fixedCost: item.fixedCost,
    };
  });
}

/** Parents before their children, siblings by rank. */
function inOutlineOrder(workItems: readonly WorkItemRow[]): WorkItemRow[] {
  const children = new Map<string | null, WorkItemRow[]>();
  for (const item of workItems) {
    const siblings = children.get(item.parentId);
    if (siblings) siblings.push(item);
    else children.set(item.parentId, [item]);
  }
  const ordered: WorkItemRow[] = [];
  const waiting = [...(children.get(null) ?? [])].reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    ordered.push(item);
    waiting.push(...[...(children.get(item.id) ?? [])].reverse());
  }
  return ordered;
}

function usedPeople({ people, assignments }: PlanRecords) {
  const assigned = new Set(assignments.map((each) => each.personId));
  return people.filter((person) => assigned.has(person.id));
}

/** Calendars that the plan works by, with all they are based on; those of others stay home. */
function usedCalendars(records: PlanRecords, standardCalendarId: string) {
  const byId = new Map(records.calendars.map((calendar) => [calendar.id, calendar]));
  const used = new Set<string>();
  const roots = [
    records.project.calendarId ?? standardCalendarId,
    ...records.workItems.map((item) => item.calendarId),
    ...usedPeople(records).map((person) => person.calendarId),
    ...records.calendars.filter((each) => each.projectId !== null).map((each) => each.id),
  ];
  for (const root of roots)
    for (let id = root; id !== null && !used.has(id) && byId.has(id); id = byId.get(id)?.baseId ?? null) used.add(id);
  return records.calendars.filter((calendar) => used.has(calendar.id));
}
