import type { Activity, Assignment, Plan, Schedule, ScheduledActivity } from "@gantry/engine";
import { type OutlineRow, outlineRows } from "../../document/outlineRows.ts";
import type { DocumentItem, PlanDocument } from "../../document/planDocument.ts";
import { XerNumbers } from "./xerNumbers.ts";

/** One plan of an export, with what its tables ask for again and again. */
export interface XerSource {
  /** Which of the export's plans it is. */
  at: number;
  document: PlanDocument;
  plan: Plan;
  projectNumber: number;
  rootNumber: number;
  /** Rows that become nodes of the work breakdown, and rows that become activities, in the order of the outline. */
  nodes: readonly OutlineRow[];
  activities: readonly OutlineRow[];
  items: ReadonlyMap<string, DocumentItem>;
  scheduled: ReadonlyMap<string, ScheduledActivity>;
  assignmentsOf: ReadonlyMap<string, readonly Assignment[]>;
  schedule: Schedule;
  /** What Primavera knows each activity by. */
  codes: ReadonlyMap<string, string>;
}

export interface XerSources {
  sources: readonly XerSource[];
  numbers: XerNumbers;
}

export interface ScheduledDocument {
  document: PlanDocument;
  schedule: Schedule;
}

/** What has something inside is a node, as is what people made to hold something. */
export function isNode({ activity, hasChildren }: OutlineRow): boolean {
  return hasChildren || activity.kind === "summary";
}

function assignmentsByActivity(assignments: readonly Assignment[]): Map<string, Assignment[]> {
  const byActivity = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const known = byActivity.get(assignment.activityId);
    if (known) known.push(assignment);
    else byActivity.set(assignment.activityId, [assignment]);
  }
  return byActivity;
}

/** Codes as they are stated; activities without one get the lowest free one, since Primavera knows them by it. */
function codesOf(activities: readonly OutlineRow[], items: ReadonlyMap<string, DocumentItem>): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { activity } of activities) {
    const code = items.get(activity.id)?.code ?? null;
    if (code !== null) codes.set(activity.id, code);
  }
  const taken = new Set(codes.values());
  let next = 1000;
  for (const { activity } of activities) {
    if (codes.has(activity.id)) continue;
    while (taken.has(`A${next}`)) next += 10;
    codes.set(activity.id, `A${next}`);
    next += 10;
  }
  return codes;
}

export function xerSources(plans: readonly ScheduledDocument[]): XerSources {
  const numbers = new XerNumbers();
  const outlines = plans.map(({ document }) => outlineRows(document.plan.activities));
  plans.forEach(({ document }, at) => {
    const rows = outlines[at] ?? [];
    const idOf = (row: OutlineRow) => row.activity.id;
    numbers.keep("project", at, [document.externalId ?? ""]);
    for (const { id } of document.baselines) numbers.keep("project", at, [id], (own) => `baseline ${own}`);
    numbers.keep("wbs", at, rows.filter(isNode).map(idOf));
    numbers.keep("task", at, rows.filter((row) => !isNode(row)).map(idOf));
    // Calendars and resources are shared by all projects of an export.
    numbers.keep(
      "calendar",
      0,
      document.plan.calendars.map(({ id }) => id),
    );
    numbers.keep(
      "resource",
      0,
      document.plan.resources.map(({ id }) => id),
    );
    numbers.keep(
      "assignment",
      at,
      document.plan.assignments.map(({ id }) => id),
    );
    numbers.keep(
      "link",
      at,
      document.plan.dependencies.map(({ id }) => id),
    );
  });
  const sources = plans.map(({ document, schedule }, at): XerSource => {
    const rows = outlines[at] ?? [];
    const items = new Map(document.items.map((item) => [item.id, item]));
    const activities = rows.filter((row) => !isNode(row));
    return {
      at,
      document,
      plan: document.plan,
      projectNumber: numbers.of("project", at, document.externalId ?? `${at}`),
      rootNumber: numbers.fresh("wbs"),
      nodes: rows.filter(isNode),
      activities,
      items,
      codes: codesOf(activities, items),
      scheduled: new Map(schedule.activities.map((activity) => [activity.id, activity])),
      assignmentsOf: assignmentsByActivity(document.plan.assignments),
      schedule,
    };
  });
  return { sources, numbers };
}

/** Number of the node an activity or a node stands in: its parent's, at the top the project's own. */
export function nodeOf({ at, rootNumber, items }: XerSource, { parentId }: Activity, numbers: XerNumbers): number {
  return parentId !== null && items.has(parentId) ? numbers.of("wbs", at, parentId) : rootNumber;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Primavera's GUIDs are 16 bytes in 22 characters of base 64; a UUID is written so, one of its own as it is. */
export function xerGuid(externalId: string | null | undefined): string | null {
  if (!externalId) return null;
  if (/^[A-Za-z0-9+/]{22}$/.test(externalId)) return externalId;
  if (!UUID.test(externalId)) return null;
  const bytes = externalId.replaceAll("-", "").match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join("")).slice(0, 22);
}
