import { type Activity, type CalendarDefinition, compileCalendars, type WorkPart } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";
import { dateField, numberField, textField } from "./mspdiValues.ts";
import { withSettings } from "./own-fields/activitySettings.ts";
import { readParts } from "./readParts.ts";
import type { MspdiTask } from "./readTasks.ts";

export interface Surroundings {
  calendars: readonly CalendarDefinition[];
  calendarId: string;
  assignments: readonly XmlRecord[];
}

function assignmentsByTask(records: readonly XmlRecord[]): Map<string, XmlRecord[]> {
  const byTask = new Map<string, XmlRecord[]>();
  for (const record of records) {
    const task = textField(record.fields, "TaskUID") ?? "";
    const known = byTask.get(task);
    if (known) known.push(record);
    else byTask.set(task, [record]);
  }
  return byTask;
}

function canBeSplit({ kind, mode, elapsed, duration }: Activity): boolean {
  return kind === "task" && mode !== "manual" && !elapsed && duration > 0;
}

/** WorkContour of a row whose work was placed by hand, as splitting a task does. */
const CONTOURED = 8;

/**
 * The span of a split task without resources whose day-by-day work the file leaves out: its interruptions lie somewhere
 * within, and it takes that long. Null for others.
 */
function contouredSpan(assigned: readonly XmlRecord[]): WorkPart | null {
  const row = assigned[0];
  if (!row || assigned.length > 1 || textField(row.fields, "ResourceUID") !== "-65535") return null;
  if (numberField(row.fields, "WorkContour") !== CONTOURED) return null;
  const start = dateField(row.fields, "Start");
  const finish = dateField(row.fields, "Finish");
  return start !== null && finish !== null && start < finish ? { start, finish } : null;
}

/** What the activities owe to the rest of the file: a calendar that exists, and where their assignments interrupt them. */
export function fitActivities(tasks: readonly MspdiTask[], around: Surroundings, report: ReportLines): Activity[] {
  const ids = new Set(around.calendars.map((calendar) => calendar.id));
  const compiled = compileCalendars(around.calendars, around.calendarId);
  const byTask = assignmentsByTask(around.assignments);
  return tasks.map(({ activity: read, settings, line, start, finish }) => {
    const activity = withSettings(read, settings);
    const place = (element: string) => ({ line, path: `Project/Tasks/Task/${element}` });
    const known = activity.calendarId === null || ids.has(activity.calendarId);
    if (!known) {
      report.approximated(
        "mspdi.task.calendarMissing",
        "A task's calendar is not in the file; the project's calendar is used.",
        place("CalendarUID"),
      );
    }
    const fitted = known ? activity : { ...activity, calendarId: null };
    if (!canBeSplit(fitted)) return fitted;
    const calendar = compiled.get(fitted.calendarId);
    const assigned = byTask.get(activity.id) ?? [];
    const parts = readParts(assigned, calendar);
    if (parts) return { ...fitted, parts };
    const contoured = contouredSpan(assigned);
    if (contoured) return { ...fitted, parts: [contoured] };
    const unassigned = assigned.every((assignment) => textField(assignment.fields, "ResourceUID") === "-65535");
    if (unassigned && start !== null && finish !== null && calendar.workBetween(start, finish) > fitted.duration) {
      report.approximated(
        "mspdi.task.splitLost",
        "A task's dates span more working time than its duration, and the file does not say where it was interrupted.",
        place("Finish"),
      );
    }
    return fitted;
  });
}
