import type { Assignment } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";
import { durationField, numberField, textField } from "./mspdiValues.ts";
import { WORK_CONTOURS } from "./workContours.ts";

export interface KnownIds {
  activityIds: ReadonlySet<string>;
  resourceIds: ReadonlySet<string>;
}

/** Who works on what. Rows without a resource only carry the shape of unassigned tasks. */
export function readAssignments(records: readonly XmlRecord[], known: KnownIds, report: ReportLines): Assignment[] {
  const seen = new Set<string>();
  const assignments: Assignment[] = [];
  for (const record of records) {
    const { fields } = record;
    const place = (element: string) => ({ line: record.line, path: `Project/Assignments/Assignment/${element}` });
    const activityId = textField(fields, "TaskUID");
    const resourceId = textField(fields, "ResourceUID");
    if (activityId === null || resourceId === null || resourceId === "-65535" || activityId === "0") continue;
    if (!known.activityIds.has(activityId) || !known.resourceIds.has(resourceId)) {
      report.dropped(
        "mspdi.assignment.dangling",
        "An assignment of an unknown task or resource is left out.",
        place("TaskUID"),
      );
      continue;
    }
    const uid = textField(fields, "UID");
    const id = uid !== null && !seen.has(uid) ? uid : `${activityId}-${resourceId}-${assignments.length}`;
    seen.add(id);
    const contour = WORK_CONTOURS[numberField(fields, "WorkContour") ?? 0] ?? "flat";
    assignments.push({
      id,
      activityId,
      resourceId,
      units: numberField(fields, "Units") ?? 1,
      work: durationField(fields, "Work"),
      actualWork: durationField(fields, "ActualWork"),
      remainingWork: durationField(fields, "RemainingWork"),
      delay: Math.round((numberField(fields, "Delay") ?? 0) / 10),
      overtimeWork: durationField(fields, "OvertimeWork"),
      ...(contour !== "flat" && { contour }),
    });
  }
  return assignments;
}
