import type { Activity, ConstraintType, Instant, TaskType } from "@gantry/engine";
import type { DocumentItem, StoredDates } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";
import {
  dateField,
  durationField,
  flagField,
  isElapsedFormat,
  numberField,
  textField,
  type Fields,
} from "./mspdiValues.ts";
import { type OwnSettings, readOwnFields } from "./own-fields/ownFields.ts";
import { readCodeSettings } from "./own-fields/codeSettings.ts";
import { reportTask } from "./reportTask.ts";

export interface MspdiTask {
  line: number;
  level: number;
  /** The dates it had in the file. */
  start: Instant | null;
  finish: Instant | null;
  /** Its PredecessorLink elements. */
  links: XmlRecord[];
  /** Its Baseline elements. */
  baselines: XmlRecord[];
  /** What it says in custom fields of ours. */
  settings: OwnSettings;
  activity: Activity;
  item: DocumentItem;
  stored: StoredDates;
}

const CONSTRAINTS: readonly ConstraintType[] = ["ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT"];
const TASK_TYPES: readonly TaskType[] = ["fixedUnits", "fixedDuration", "fixedWork"];

function uidOf(record: XmlRecord): string | null {
  return textField(record.fields, "UID");
}

function outlineLevelOf(fields: Fields): number {
  const level = numberField(fields, "OutlineLevel");
  if (level !== null && level >= 0) return Math.floor(level);
  return textField(fields, "OutlineNumber")?.split(".").length ?? 1;
}

function constraintOf(record: XmlRecord, report: ReportLines): Activity["constraint"] {
  const code = numberField(record.fields, "ConstraintType") ?? 0;
  const type = CONSTRAINTS[code] ?? "ASAP";
  if (type === "ASAP") return undefined;
  const date = type === "ALAP" ? null : dateField(record.fields, "ConstraintDate");
  if (type !== "ALAP" && date === null) {
    report.approximated(
      "mspdi.task.constraintWithoutDate",
      `A ${type} constraint has no usable date; the task is scheduled as soon as possible.`,
      { line: record.line, path: "Project/Tasks/Task/ConstraintDate" },
    );
    return undefined;
  }
  return { type, date };
}

function ratio(percent: number | null): number {
  return percent === null ? 0 : Math.min(1, Math.max(0, percent / 100));
}

/** Progress, and only what is there: an activity without any keeps its record small and its dates free. */
function progressOf(fields: Fields): Partial<Activity> {
  const actualStart = dateField(fields, "ActualStart");
  const percentComplete = ratio(numberField(fields, "PercentComplete"));
  if (actualStart === null && percentComplete === 0) return {};
  return {
    actualStart,
    actualFinish: dateField(fields, "ActualFinish"),
    percentComplete,
    actualDuration: durationField(fields, "ActualDuration"),
    remainingDuration: durationField(fields, "RemainingDuration"),
    stop: dateField(fields, "Stop"),
    resume: dateField(fields, "Resume"),
  };
}

function manualOf(fields: Fields): Partial<Activity> {
  if (!flagField(fields, "Manual")) return {};
  return {
    mode: "manual",
    manualStart: dateField(fields, "ManualStart") ?? dateField(fields, "Start"),
    manualFinish: dateField(fields, "ManualFinish") ?? dateField(fields, "Finish"),
  };
}

/** A stub of another project's task keeps the dates it has there (EXT-1). */
function externalOf(fields: Fields): Partial<Activity> {
  if (!flagField(fields, "ExternalTask")) return {};
  const start = dateField(fields, "Start");
  const finish = dateField(fields, "Finish");
  return start === null || finish === null ? {} : { external: { start, finish } };
}

function activityOf(record: XmlRecord, parentId: string | null, report: ReportLines): Activity {
  const { fields } = record;
  const duration =
    (flagField(fields, "Manual") ? durationField(fields, "ManualDuration") : null) ??
    durationField(fields, "Duration") ??
    0;
  const calendarUid = textField(fields, "CalendarUID");
  const constraint = constraintOf(record, report);
  const work = durationField(fields, "Work");
  const levelingDelay = numberField(fields, "LevelingDelay") ?? 0;
  const physical = numberField(fields, "PhysicalPercentComplete");
  return {
    id: uidOf(record) ?? "",
    name: textField(fields, "Name") ?? "",
    parentId,
    kind: flagField(fields, "Milestone") && duration === 0 ? "milestone" : "task",
    duration: Math.max(0, duration),
    ...(isElapsedFormat(numberField(fields, "DurationFormat")) && { elapsed: true }),
    calendarId: calendarUid === null || calendarUid === "-1" ? null : calendarUid,
    ...manualOf(fields),
    ...(constraint && { constraint }),
    deadline: dateField(fields, "Deadline"),
    active: !fields.has("Active") || flagField(fields, "Active"),
    taskType: TASK_TYPES[numberField(fields, "Type") ?? 0] ?? "fixedUnits",
    effortDriven: flagField(fields, "EffortDriven"),
    work,
    ignoreResourceCalendars: flagField(fields, "IgnoreResourceCalendar"),
    ...(levelingDelay !== 0 && {
      levelingDelay: Math.round(levelingDelay / 10),
      levelingDelayElapsed: isElapsedFormat(numberField(fields, "LevelingDelayFormat")),
    }),
    ...progressOf(fields),
    ...(physical !== null && physical > 0 && { physicalPercentComplete: ratio(physical) }),
    priority: numberField(fields, "Priority") ?? 500,
    ...externalOf(fields),
  };
}

function storedOf(activityId: string, fields: Fields): StoredDates {
  const slack = numberField(fields, "TotalSlack");
  return {
    activityId,
    earlyStart: dateField(fields, "EarlyStart"),
    earlyFinish: dateField(fields, "EarlyFinish"),
    lateStart: dateField(fields, "LateStart"),
    lateFinish: dateField(fields, "LateFinish"),
    totalFloat: slack === null ? null : Math.round(slack / 10),
    critical: fields.has("Critical") ? flagField(fields, "Critical") : null,
  };
}

/** A WBS code of its own: Microsoft counts up where people state none. */
function codeOf(fields: Fields, settings: OwnSettings): string | null {
  const number = textField(fields, "OutlineNumber");
  const wbs = textField(fields, "WBS");
  return number === null || wbs === number ? (settings.get("code") ?? null) : wbs;
}

function itemOf(
  activity: Activity,
  outlineLevel: number,
  { fields, settings }: { fields: Fields; settings: OwnSettings },
): DocumentItem {
  return {
    id: activity.id,
    externalId: textField(fields, "GUID") ?? activity.id,
    code: codeOf(fields, settings),
    wbsCode: textField(fields, "WBS"),
    outlineLevel,
    notes: textField(fields, "Notes"),
    estimated: flagField(fields, "Estimated"),
    codes: readCodeSettings(settings),
    fixedCost: numberField(fields, "FixedCost"),
  };
}

export interface TaskReader {
  /** Takes the next task of the file; its record is not kept. */
  take(record: XmlRecord): void;
  tasks: readonly MspdiTask[];
  /** What the project's own summary says in custom fields of ours. */
  planSettings(): OwnSettings;
}

/**
 * Turns tasks into activities one by one as they stream by, with parents found from the outline levels. Left out are blank
 * rows, the project's own summary (UID 0), and a UID that stood before.
 */
export function taskReader(report: ReportLines): TaskReader {
  const seen = new Set<string>();
  const tasks: MspdiTask[] = [];
  const ancestors: MspdiTask[] = [];
  let planSettings: OwnSettings = new Map();

  const isRow = ({ fields, line }: XmlRecord, uid: string | null): uid is string => {
    const place = { line, path: "Project/Tasks/Task" };
    if (flagField(fields, "IsNull")) {
      report.dropped("mspdi.task.blank", "Blank rows of the task list are left out.", place);
      return false;
    }
    if (uid === null || seen.has(uid)) {
      const what = uid === null ? "without a UID" : `with UID ${uid}, which stands for an earlier one,`;
      report.dropped("mspdi.task.uid", `A task ${what} is left out.`, place);
      return false;
    }
    seen.add(uid);
    return uid !== "0" && outlineLevelOf(fields) > 0;
  };

  return {
    tasks,
    planSettings: () => planSettings,
    take(record) {
      const { fields, line, groups } = record;
      if (uidOf(record) === "0") planSettings = readOwnFields(record);
      if (!isRow(record, uidOf(record))) return;
      const level = Math.max(1, outlineLevelOf(fields));
      const previous = tasks[tasks.length - 1];
      if (previous && level > previous.level) previous.activity.kind = "summary";
      while ((ancestors[ancestors.length - 1]?.level ?? 0) >= level) ancestors.pop();
      const activity = activityOf(record, ancestors[ancestors.length - 1]?.activity.id ?? null, report);
      reportTask(record, report);
      const settings = readOwnFields(record);
      const task: MspdiTask = {
        line,
        level,
        start: dateField(fields, "Start"),
        finish: dateField(fields, "Finish"),
        links: groups.filter((group) => group.name === "PredecessorLink"),
        baselines: groups.filter((group) => group.name === "Baseline"),
        settings,
        activity,
        item: itemOf(activity, ancestors.length + 1, { fields, settings }),
        stored: storedOf(activity.id, fields),
      };
      tasks.push(task);
      ancestors.push(task);
    },
  };
}
