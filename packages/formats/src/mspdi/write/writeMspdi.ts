import { compileCalendars, type Schedule } from "@gantry/engine";
import type { PlanDocument } from "../../document/planDocument.ts";
import { elements } from "../../xml/xmlText.ts";
import { ownFieldDefinitions, ownFieldsText } from "../own-fields/ownFields.ts";
import { mspdiStart, planSettings } from "../own-fields/planSettings.ts";
import { baselineTexts, numberedBaselines } from "./baselineText.ts";
import { calendarsToWrite } from "./calendarsToWrite.ts";
import { guidText, instantText } from "./mspdiText.ts";
import { uidMap } from "./uidMap.ts";
import { writeAssignments } from "./writeAssignments.ts";
import { writeCalendars } from "./writeCalendars.ts";
import { writeResources } from "./writeResources.ts";
import { writeTasks } from "./writeTasks.ts";

function projectText(
  { plan, title, externalId, currency }: PlanDocument,
  schedule: Schedule,
  calendarUid: number,
): string {
  const fromStart = plan.scheduleFrom === "start";
  return elements([
    ["SaveVersion", 14],
    ["Name", title],
    ["GUID", guidText(externalId)],
    ["Title", title],
    ["ScheduleFromStart", fromStart],
    ["StartDate", instantText(fromStart ? (mspdiStart(plan) ?? schedule.projectStart) : schedule.projectStart)],
    ["FinishDate", instantText(fromStart ? schedule.projectFinish : plan.finish)],
    ["FYStartDate", 1],
    ["CriticalSlackLimit", Math.round(plan.conventions.criticalFloatLimit / plan.minutesPerDay)],
    ["CurrencyDigits", 2],
    ["CurrencyCode", currency],
    ["CalendarUID", calendarUid],
    ["DefaultStartTime", "08:00:00"],
    ["DefaultFinishTime", "17:00:00"],
    ["MinutesPerDay", plan.minutesPerDay],
    ["MinutesPerWeek", plan.minutesPerWeek],
    ["DaysPerMonth", Math.round(plan.minutesPerMonth / plan.minutesPerDay)],
    ["DurationFormat", 7],
    ["WorkFormat", 2],
    ["MultipleCriticalPaths", plan.conventions.openEndsCritical],
    ["NewTasksEffortDriven", false],
    ["SplitsInProgressTasks", plan.conventions.outOfSequence !== "progressOverride"],
    ["StatusDate", instantText(plan.dataDate)],
    ["NewTasksAreManual", false],
    ["ProjectExternallyEdited", true],
  ]);
}

/**
 * A plan and its dates as MS Project's XML, piece by piece. A plan that came from such a file goes back with its UIDs and
 * reads as the same plan; other ids are numbered.
 */
export function* writeMspdi(document: PlanDocument, schedule: Schedule): Generator<string> {
  const { plan } = document;
  const scheduled = new Map(schedule.activities.map((activity) => [activity.id, activity]));
  const { calendars, calendarOf } = calendarsToWrite(plan);
  const calendarUidOf = uidMap(calendars.map((calendar) => calendar.id));
  const taskUidOf = uidMap(plan.activities.map((activity) => activity.id));
  const resourceUidOf = uidMap(plan.resources.map((resource) => resource.id));
  const assignmentUidOf = uidMap(
    plan.assignments.map((assignment) => assignment.id),
    0,
  );
  const baselines = baselineTexts(document);
  const compiled = compileCalendars(plan.calendars, plan.calendarId);

  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n';
  yield `${projectText(document, schedule, calendarUidOf(plan.calendarId))}\n`;
  yield ownFieldDefinitions();
  yield* writeCalendars(calendars, calendarUidOf);
  const items = new Map(document.items.map((item) => [item.id, item]));
  yield* writeTasks(plan, {
    items,
    scheduled,
    uidOf: taskUidOf,
    calendarUidOf,
    baselineOf: baselines.ofActivity,
    currency: document.currency,
    summary: ownFieldsText(planSettings(document, numberedBaselines(document.baselines))),
    title: document.title,
  });
  yield* writeResources(document, { uidOf: resourceUidOf, calendarUidOf, calendarOf });
  yield* writeAssignments(document, {
    uidOf: assignmentUidOf,
    taskUidOf,
    resourceUidOf,
    scheduled,
    calendarOf: (activity) => compiled.get(activity.calendarId),
    baselineOf: baselines.ofAssignment,
    firstFreeUid: 1 + plan.assignments.reduce((most, { id }) => Math.max(most, assignmentUidOf(id)), 0),
  });
  yield "</Project>\n";
}
