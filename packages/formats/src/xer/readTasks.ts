import type { Activity, ActivityKind, Constraint, ConstraintType, Conventions, TaskType } from "@gantry/engine";
import type { DocumentCode, DocumentItem, StoredDates } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import type { TextOf } from "./codePage.ts";
import type { WbsNode } from "./readWbs.ts";
import type { XerRow, XerTable } from "./xerTables.ts";
import { dateField, flagField, hoursField } from "./xerValues.ts";

export interface XerTask {
  wbsId: string | null;
  activity: Activity;
  item: DocumentItem;
  stored: StoredDates;
}

export interface TaskContext {
  text: TextOf;
  nodes: ReadonlyMap<string, WbsNode>;
  calendarIds: ReadonlySet<string>;
  notes: ReadonlyMap<string, string>;
  codes: ReadonlyMap<string, readonly DocumentCode[]>;
  /** Fixed costs in minor units. */
  costs: ReadonlyMap<string, number>;
  conventions: Conventions;
  useExpectedFinish: boolean;
  report: ReportLines;
}

const KINDS: Readonly<Record<string, ActivityKind>> = {
  TT_Task: "task",
  TT_Rsrc: "task",
  TT_LOE: "levelOfEffort",
  TT_Mile: "milestone",
  TT_FinMile: "finishMilestone",
  TT_WBS: "wbsSummary",
};

const CONSTRAINTS: Readonly<Record<string, ConstraintType>> = {
  CS_ALAP: "ALAP",
  CS_MSO: "MSO",
  CS_MEO: "MFO",
  CS_MSOA: "SNET",
  CS_MSOB: "SNLT",
  CS_MEOA: "FNET",
  CS_MEOB: "FNLT",
  CS_MANDSTART: "mandatoryStart",
  CS_MANDFIN: "mandatoryFinish",
};

/** Normal is what activities have that state nothing. */
const PRIORITIES: Readonly<Record<string, number>> = { PT_Top: 900, PT_High: 700, PT_Low: 300, PT_Lowest: 100 };

const TASK_TYPES: Readonly<Record<string, TaskType>> = {
  DT_FixedDrtn: "fixedDuration",
  DT_FixedDUR2: "fixedDuration",
  DT_FixedQty: "fixedWork",
  DT_FixedRate: "fixedUnits",
};

function constraintOf(
  table: XerTable,
  row: XerRow,
  fields: readonly [type: string, date: string],
  report: ReportLines,
): Constraint | null {
  const code = table.get(row, fields[0]);
  if (code === null) return null;
  const type = CONSTRAINTS[code];
  const date = dateField(table, row, fields[1]);
  if (type === undefined || (date === null && type !== "ALAP")) {
    report.approximated("xer.task.constraint", `A constraint that is unknown or has no date (${code}) is left out.`, {
      line: row.line,
      path: `TASK/${fields[0]}`,
    });
    return null;
  }
  return { type, date: type === "ALAP" ? null : date };
}

/**
 * The two constraints, and in a free place the dates that relationships to projects outside the export impose: Primavera
 * writes those as external early start and external late finish, and schedules by them.
 */
function constraintsOf(
  table: XerTable,
  row: XerRow,
  report: ReportLines,
): Pick<Activity, "constraint" | "secondConstraint"> {
  const stated = [
    constraintOf(table, row, ["cstr_type", "cstr_date"], report),
    constraintOf(table, row, ["cstr_type2", "cstr_date2"], report),
  ];
  const constraints = stated.filter((constraint) => constraint !== null);
  const outside = [
    { type: "SNET", date: dateField(table, row, "external_early_start_date") },
    { type: "FNLT", date: dateField(table, row, "external_late_end_date") },
  ] as const;
  for (const { type, date } of outside) {
    if (date === null) continue;
    const place = { line: row.line, path: "TASK" };
    if (constraints.length < 2) {
      constraints.push({ type, date });
      report.approximated("xer.task.externalDate", "A date imposed by another project becomes a constraint.", place);
    } else
      report.dropped(
        "xer.task.externalDateLeftOut",
        "A date imposed by another project is left out: the activity has two constraints.",
        place,
      );
  }
  const [constraint, secondConstraint] = constraints;
  return { ...(constraint && { constraint }), ...(secondConstraint && { secondConstraint }) };
}

function progressOf(table: XerTable, row: XerRow, planned: number): Partial<Activity> {
  const status = table.get(row, "status_code");
  if (status !== "TK_Active" && status !== "TK_Complete") return {};
  const complete = status === "TK_Complete";
  const remaining = complete ? 0 : (hoursField(table, row, "remain_drtn_hr_cnt") ?? planned);
  const physical = table.number(row, "phys_complete_pct");
  return {
    actualStart: dateField(table, row, "act_start_date"),
    actualFinish: complete ? dateField(table, row, "act_end_date") : null,
    percentComplete: complete ? 1 : planned > 0 ? Math.min(1, Math.max(0, 1 - remaining / planned)) : 0,
    ...(physical !== null && { physicalPercentComplete: Math.min(1, Math.max(0, physical / 100)) }),
    remainingDuration: Math.max(0, remaining),
    stop: dateField(table, row, "suspend_date"),
    resume: dateField(table, row, "resume_date"),
  };
}

/** Primavera leaves early dates, late dates and float of completed activities empty; those stay null. */
function storedOf(table: XerTable, row: XerRow, id: string, conventions: Conventions): StoredDates {
  const totalFloat = hoursField(table, row, "total_float_hr_cnt");
  const driving = flagField(table, row, "driving_path_flag");
  const byFloat = totalFloat === null ? null : totalFloat <= conventions.criticalFloatLimit;
  return {
    activityId: id,
    earlyStart: dateField(table, row, "early_start_date"),
    earlyFinish: dateField(table, row, "early_end_date"),
    lateStart: dateField(table, row, "late_start_date"),
    lateFinish: dateField(table, row, "late_end_date"),
    totalFloat,
    critical: conventions.criticalBy === "longestPath" ? driving : byFloat,
  };
}

function durationOf(table: XerTable, row: XerRow, report: ReportLines): number {
  const planned = hoursField(table, row, "target_drtn_hr_cnt");
  const remaining = hoursField(table, row, "remain_drtn_hr_cnt");
  if (table.get(row, "status_code") !== "TK_NotStart" || remaining === null)
    return Math.max(0, planned ?? remaining ?? 0);
  if (planned !== null && planned !== remaining) {
    report.approximated(
      "xer.task.remainingDiffers",
      "A task not started has a remaining duration other than the planned one; the remaining one is scheduled.",
      { line: row.line, path: "TASK/remain_drtn_hr_cnt" },
    );
  }
  return Math.max(0, remaining);
}

function readTask(table: XerTable, row: XerRow, id: string, context: TaskContext): XerTask {
  const { text, report } = context;
  const duration = durationOf(table, row, report);
  const type = table.get(row, "task_type") ?? "TT_Task";
  const kind = KINDS[type] ?? "task";
  if (!(type in KINDS)) {
    report.approximated("xer.task.type", `An activity of unknown type (${type}) becomes an ordinary one.`, {
      line: row.line,
      path: "TASK/task_type",
    });
  }
  const calendarId = table.get(row, "clndr_id");
  const knownCalendar = calendarId !== null && context.calendarIds.has(calendarId);
  if (calendarId !== null && !knownCalendar) {
    report.approximated(
      "xer.task.calendarMissing",
      "An activity's calendar is not in the file; the project's calendar is used.",
      {
        line: row.line,
        path: "TASK/clndr_id",
      },
    );
  }
  const { constraint, secondConstraint } = constraintsOf(table, row, report);
  const expectedFinish = context.useExpectedFinish ? dateField(table, row, "expect_end_date") : null;
  const wbsId = table.get(row, "wbs_id");
  const node = wbsId === null ? undefined : context.nodes.get(wbsId);
  const labour = hoursField(table, row, "target_work_qty");
  const equipment = hoursField(table, row, "target_equip_qty");
  const code = table.get(row, "task_code");
  const priority = PRIORITIES[table.get(row, "priority_type") ?? ""];
  return {
    wbsId: node ? wbsId : null,
    activity: {
      id,
      name: text(table.get(row, "task_name") ?? ""),
      parentId: node?.activityId ?? null,
      kind,
      duration: kind === "milestone" || kind === "finishMilestone" ? 0 : duration,
      calendarId: knownCalendar ? calendarId : null,
      ...(constraint && { constraint }),
      ...(secondConstraint && { secondConstraint }),
      taskType: TASK_TYPES[table.get(row, "duration_type") ?? ""] ?? "fixedDuration",
      ...((labour !== null || equipment !== null) && { work: (labour ?? 0) + (equipment ?? 0) }),
      // Only "resource dependent" activities follow their people's calendars.
      ignoreResourceCalendars: type !== "TT_Rsrc",
      ...progressOf(table, row, duration),
      ...(expectedFinish !== null && { expectedFinish }),
      ...(priority !== undefined && { priority }),
      projectId: null,
    },
    item: {
      id,
      externalId: table.get(row, "guid") ?? id,
      code: code === null ? null : text(code),
      wbsCode: node?.code ?? null,
      outlineLevel: (node?.level ?? 0) + 1,
      notes: context.notes.get(id) ?? null,
      estimated: false,
      codes: context.codes.get(id) ?? [],
      fixedCost: context.costs.get(id) ?? null,
    },
    stored: storedOf(table, row, id, context.conventions),
  };
}

/** The activities of one project, in the file's order. */
export function readTasks(table: XerTable, rows: readonly XerRow[], context: TaskContext): XerTask[] {
  const seen = new Set<string>();
  const tasks: XerTask[] = [];
  for (const row of rows) {
    const id = table.get(row, "task_id");
    if (id === null || seen.has(id)) {
      context.report.dropped("xer.task.id", "An activity without an id, or with one that another has, is left out.", {
        line: row.line,
        path: "TASK/task_id",
      });
      continue;
    }
    seen.add(id);
    tasks.push(readTask(table, row, id, context));
  }
  return tasks;
}
