import type { Activity, Assignment, CompiledCalendar, ScheduledActivity, WorkPart } from "@gantry/engine";
import type { PlanDocument } from "../../document/planDocument.ts";
import { elements } from "../../xml/xmlText.ts";
import { WORK_CONTOURS } from "../workContours.ts";
import { durationText, instantText } from "./mspdiText.ts";
import type { UidMap } from "./uidMap.ts";

export interface AssignmentContext {
  uidOf: UidMap;
  taskUidOf: UidMap;
  resourceUidOf: UidMap;
  scheduled: ReadonlyMap<string, ScheduledActivity>;
  calendarOf: (activity: Activity) => CompiledCalendar;
  firstFreeUid: number;
  baselineOf: ReadonlyMap<string, string>;
}

/** The resource of rows that only carry the shape of a task nobody is assigned to. */
const NOBODY = -65_535;

/** Work placed by hand, which is what a split makes of any contour. */
const CONTOURED = 8;

function segment(uid: number, type: number, { start, finish }: WorkPart, work: number): string {
  return `<TimephasedData>${elements([
    ["Type", type],
    ["UID", uid],
    ["Start", instantText(start)],
    ["Finish", instantText(finish)],
    ["Unit", 2],
    ["Value", durationText(work)],
  ])}</TimephasedData>`;
}

/** Work in each part and an explicit zero between them: that zero is how MS Project knows an interruption. */
function splitText(activity: Activity, uid: number, units: number, calendar: CompiledCalendar): string {
  const parts = activity.parts ?? [];
  const done = activity.actualFinish ?? activity.stop ?? null;
  return parts
    .map((part, at) => {
      const next = parts[at + 1];
      const gap = next ? segment(uid, 1, { start: part.finish, finish: next.start }, 0) : "";
      const cut =
        done !== null && done > part.start && done < part.finish
          ? [
              { ...part, finish: done },
              { ...part, start: done },
            ]
          : [part];
      const worked = cut.map((piece) =>
        segment(
          uid,
          done !== null && piece.finish <= done ? 2 : 1,
          piece,
          Math.round(calendar.workBetween(piece.start, piece.finish) * units),
        ),
      );
      return worked.join("") + gap;
    })
    .join("");
}

function assignmentText(
  assignment: Omit<Assignment, "resourceId">,
  uids: { uid: number; resource: number },
  activity: Activity,
  context: AssignmentContext,
): string {
  const dates = context.scheduled.get(activity.id);
  const minutes = (value: number | null | undefined) =>
    value === null || value === undefined ? null : durationText(value);
  const values = elements([
    ["UID", uids.uid],
    ["TaskUID", context.taskUidOf(activity.id)],
    ["ResourceUID", uids.resource],
    ["ActualWork", minutes(assignment.actualWork)],
    ["Delay", Math.round((assignment.delay ?? 0) * 10)],
    ["Finish", instantText(dates?.finish)],
    ["HasFixedRateUnits", true],
    ["FixedMaterial", false],
    ["OvertimeWork", minutes(assignment.overtimeWork)],
    ["RemainingWork", minutes(assignment.remainingWork)],
    ["Start", instantText(dates?.start)],
    ["Units", assignment.units],
    ["Work", minutes(assignment.work)],
    ["WorkContour", activity.parts ? CONTOURED : WORK_CONTOURS.indexOf(assignment.contour ?? "flat")],
  ]);
  const split = activity.parts ? splitText(activity, uids.uid, assignment.units, context.calendarOf(activity)) : "";
  return `<Assignment>${values}${context.baselineOf.get(assignment.id) ?? ""}${split}</Assignment>\n`;
}

export function* writeAssignments({ plan }: PlanDocument, context: AssignmentContext): Generator<string> {
  const activityOf = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const assigned = new Set<string>();
  yield "<Assignments>\n";
  for (const assignment of plan.assignments) {
    const activity = activityOf.get(assignment.activityId);
    if (!activity) continue;
    assigned.add(activity.id);
    const uids = { uid: context.uidOf(assignment.id), resource: context.resourceUidOf(assignment.resourceId) };
    yield assignmentText(assignment, uids, activity, context);
  }
  let uid = context.firstFreeUid;
  for (const activity of plan.activities) {
    if (!activity.parts || assigned.has(activity.id)) continue;
    yield assignmentText(
      { id: "", activityId: activity.id, units: 1, work: null },
      { uid: uid++, resource: NOBODY },
      activity,
      context,
    );
  }
  yield "</Assignments>\n";
}
