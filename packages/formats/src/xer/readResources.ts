import type { Assignment, Resource } from "@gantry/engine";
import { minorUnits } from "../document/currency.ts";
import type { DocumentResource } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import type { TextOf } from "./codePage.ts";
import type { XerTable } from "./xerTables.ts";
import { hoursField } from "./xerValues.ts";

export interface ResourceTables {
  resources: XerTable | undefined;
  rates: XerTable | undefined;
  assignments: XerTable | undefined;
}

export interface XerResources {
  resources: Resource[];
  documentResources: DocumentResource[];
  assignments: Assignment[];
}

interface Context {
  activityIds: ReadonlySet<string>;
  calendarIds: ReadonlySet<string>;
  text: TextOf;
  currency: string | null;
  report: ReportLines;
}

function readAssignments(
  table: XerTable | undefined,
  resourceIds: ReadonlySet<string>,
  { activityIds, report }: Context,
): Assignment[] {
  if (!table) return [];
  const seen = new Set<string>();
  const assignments: Assignment[] = [];
  for (const row of table.rows) {
    const activityId = table.get(row, "task_id") ?? "";
    if (!activityIds.has(activityId)) continue;
    const resourceId = table.get(row, "rsrc_id");
    if (resourceId === null || !resourceIds.has(resourceId)) {
      const place = { line: row.line, path: "TASKRSRC/rsrc_id" };
      report.dropped("xer.assignment.role", "Assignments of roles without a resource are left out.", place);
      continue;
    }
    const stated = table.get(row, "taskrsrc_id");
    const id = stated !== null && !seen.has(stated) ? stated : `${activityId}-${resourceId}-${assignments.length}`;
    seen.add(id);
    assignments.push({
      id,
      activityId,
      resourceId,
      units: table.number(row, "target_qty_per_hr") ?? table.number(row, "remain_qty_per_hr") ?? 1,
      work: hoursField(table, row, "target_qty"),
      actualWork: hoursField(table, row, "act_reg_qty"),
      remainingWork: hoursField(table, row, "remain_qty"),
      delay: hoursField(table, row, "target_lag_drtn_hr_cnt") ?? 0,
    });
  }
  return assignments;
}

/** The resources that the project's activities use, and who works on what. Others of the export's pool stay out. */
export function readResources(tables: ResourceTables, context: Context): XerResources {
  const table = tables.resources;
  if (!table) return { resources: [], documentResources: [], assignments: [] };
  const allIds = new Set(table.rows.map((row) => table.get(row, "rsrc_id") ?? ""));
  const assignments = readAssignments(tables.assignments, allIds, context);
  const used = new Set(assignments.map((assignment) => assignment.resourceId));
  const maxUnits = new Map<string, number>();
  const costRates = new Map<string, number>();
  for (const row of tables.rates?.rows ?? []) {
    const id = tables.rates?.get(row, "rsrc_id") ?? "";
    const units = tables.rates?.number(row, "max_qty_per_hr");
    const rate = minorUnits(tables.rates?.number(row, "cost_per_qty") ?? null, context.currency);
    if (units) maxUnits.set(id, units);
    if (rate !== null) costRates.set(id, rate);
  }
  const resources: Resource[] = [];
  const documentResources: DocumentResource[] = [];
  for (const row of table.rows) {
    const id = table.get(row, "rsrc_id");
    if (id === null || !used.has(id)) continue;
    used.delete(id);
    const name = context.text(table.get(row, "rsrc_name") ?? table.get(row, "rsrc_short_name") ?? "");
    const calendarId = table.get(row, "clndr_id");
    resources.push({
      id,
      name,
      kind: table.get(row, "rsrc_type") === "RT_Mat" ? "material" : "work",
      calendarId: calendarId !== null && context.calendarIds.has(calendarId) ? calendarId : null,
      maxUnits: maxUnits.get(id) ?? 1,
    });
    documentResources.push({
      id,
      externalId: table.get(row, "guid") ?? id,
      name,
      email: table.get(row, "email_addr"),
      costRate: costRates.get(id) ?? null,
    });
  }
  return { resources, documentResources, assignments };
}
