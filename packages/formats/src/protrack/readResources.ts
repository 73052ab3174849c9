import type { Assignment, Resource } from "@gantry/engine";
import { minorUnits } from "../document/currency.ts";
import type { DocumentResource } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import { type ProtrackNode, recordsOf } from "./protrackNode.ts";
import { numberOf, textOf } from "./protrackValues.ts";

/** ProTrack numbers the fields of resources and assignments. */
const RESOURCE = {
  id: "FIELD0",
  name: "FIELD1",
  isRenewable: "FIELD769",
  costPerUse: "FIELD770",
  rate: "FIELD771",
  units: "FIELD780",
};
const ASSIGNMENT = { activityId: "FIELD1024", resourceId: "FIELD1025", units: "FIELD1026" };

export interface ProtrackResources {
  resources: Resource[];
  documentResources: DocumentResource[];
  assignments: Assignment[];
  /** Money for each working hour of an activity, by its id. */
  costPerHour: ReadonlyMap<string, number>;
  /** Money once, by activity's id. */
  costPerUse: ReadonlyMap<string, number>;
}

const plus = (sums: Map<string, number>, id: string, amount: number) => sums.set(id, (sums.get(id) ?? 0) + amount);

export function readResources(
  project: ProtrackNode,
  activityIds: ReadonlySet<string>,
  currency: string | null,
  report: ReportLines,
): ProtrackResources {
  const resources = new Map<string, Resource>();
  const documentResources: DocumentResource[] = [];
  const prices = new Map<string, { rate: number; costPerUse: number; isWork: boolean }>();
  for (const record of recordsOf(project, "Resources", "Resource")) {
    const id = textOf(record, RESOURCE.id);
    if (id === null || resources.has(id)) continue;
    const name = textOf(record, RESOURCE.name) ?? "";
    const isWork = numberOf(record, RESOURCE.isRenewable) !== 0;
    const rate = numberOf(record, RESOURCE.rate) ?? 0;
    const maxUnits = Math.max(0, numberOf(record, RESOURCE.units) ?? 1);
    resources.set(id, { id, name, kind: isWork ? "work" : "material", calendarId: null, maxUnits });
    documentResources.push({ id, externalId: id, name, email: null, costRate: minorUnits(rate, currency) });
    prices.set(id, { rate, costPerUse: numberOf(record, RESOURCE.costPerUse) ?? 0, isWork });
  }
  const assignments = new Map<string, Assignment>();
  const costPerHour = new Map<string, number>();
  const costPerUse = new Map<string, number>();
  for (const record of recordsOf(project, "ResourceAssignments", "ResourceAssignment")) {
    const activityId = textOf(record, ASSIGNMENT.activityId) ?? "";
    const resourceId = textOf(record, ASSIGNMENT.resourceId) ?? "";
    const price = prices.get(resourceId);
    const id = `${activityId}-${resourceId}`;
    if (!activityIds.has(activityId) || !price || assignments.has(id)) {
      report.dropped(
        "protrack.assignment",
        "Assignments that are double, or name no activity or resource, are left out.",
        {
          line: record.line,
          path: "ResourceAssignments/ResourceAssignment",
        },
      );
      continue;
    }
    const units = Math.max(0, numberOf(record, ASSIGNMENT.units) ?? 1);
    assignments.set(id, { id, activityId, resourceId, units, work: null });
    plus(price.isWork ? costPerHour : costPerUse, activityId, price.rate * units);
    plus(costPerUse, activityId, price.costPerUse);
  }
  return {
    resources: [...resources.values()],
    documentResources,
    assignments: [...assignments.values()],
    costPerHour,
    costPerUse,
  };
}
