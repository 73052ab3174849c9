import type { Activity, Constraint, ConstraintType, ScheduledActivity } from "@gantry/engine";
import type { DocumentBaselineItem } from "../../document/planDocument.ts";
import { nodeOf, xerGuid, type XerSource, type XerSources } from "./xerSource.ts";
import { xerHours, xerInstant, type XerValue } from "./xerTableText.ts";

export const TASK_FIELDS = [
  "task_id",
  "proj_id",
  "wbs_id",
  "clndr_id",
  "phys_complete_pct",
  "rev_fdbk_flag",
  "est_wt",
  "lock_plan_flag",
  "auto_compute_act_flag",
  "complete_pct_type",
  "task_type",
  "duration_type",
  "status_code",
  "task_code",
  "task_name",
  "rsrc_id",
  "total_float_hr_cnt",
  "free_float_hr_cnt",
  "remain_drtn_hr_cnt",
  "act_work_qty",
  "remain_work_qty",
  "target_work_qty",
  "target_drtn_hr_cnt",
  "target_equip_qty",
  "act_equip_qty",
  "remain_equip_qty",
  "cstr_date",
  "act_start_date",
  "act_end_date",
  "late_start_date",
  "late_end_date",
  "expect_end_date",
  "early_start_date",
  "early_end_date",
  "restart_date",
  "reend_date",
  "target_start_date",
  "target_end_date",
  "rem_late_start_date",
  "rem_late_end_date",
  "cstr_type",
  "priority_type",
  "suspend_date",
  "resume_date",
  "guid",
  "cstr_date2",
  "cstr_type2",
  "driving_path_flag",
] as const;

type Row = Partial<Record<(typeof TASK_FIELDS)[number], XerValue>>;

const TYPES: Readonly<Record<Activity["kind"], string>> = {
  task: "TT_Task",
  milestone: "TT_Mile",
  finishMilestone: "TT_FinMile",
  summary: "TT_Task",
  levelOfEffort: "TT_LOE",
  wbsSummary: "TT_WBS",
};
const DURATION_TYPES = { fixedUnits: "DT_FixedRate", fixedDuration: "DT_FixedDUR2", fixedWork: "DT_FixedQty" } as const;
const CONSTRAINTS: Readonly<Record<ConstraintType, string | null>> = {
  ASAP: null,
  ALAP: "CS_ALAP",
  MSO: "CS_MSO",
  MFO: "CS_MEO",
  SNET: "CS_MSOA",
  SNLT: "CS_MSOB",
  FNET: "CS_MEOA",
  FNLT: "CS_MEOB",
  mandatoryStart: "CS_MANDSTART",
  mandatoryFinish: "CS_MANDFIN",
};

function constraintRow(constraint: Constraint | null | undefined): [type: string | null, date: string | null] {
  const type = constraint ? CONSTRAINTS[constraint.type] : null;
  return [type, type === null ? null : xerInstant(constraint?.date)];
}

/** The five steps of Primavera; the nearest one to a number from 0 to 1000. */
function priorityType(priority: number | undefined): string {
  const steps = ["PT_Lowest", "PT_Low", "PT_Normal", "PT_High", "PT_Top"] as const;
  return steps[Math.min(4, Math.max(0, Math.round(((priority ?? 500) - 100) / 200)))] ?? "PT_Normal";
}

/** What is left of an activity's duration: as stated, else by its percentage. */
export function remainingOf(activity: Activity): number {
  const isDone = (activity.actualFinish ?? null) !== null || (activity.percentComplete ?? 0) >= 1;
  if (isDone) return 0;
  if ((activity.actualStart ?? null) === null) return activity.duration;
  return activity.remainingDuration ?? Math.round(activity.duration * (1 - (activity.percentComplete ?? 0)));
}

/** Primavera's own files have activities that are done without saying when; those of others get the date they have. */
function progressRow(activity: Activity, dates: ScheduledActivity | undefined, fill: boolean): Row {
  const isDone = (activity.actualFinish ?? null) !== null || (activity.percentComplete ?? 0) >= 1;
  const start = activity.actualStart ?? (isDone && fill ? (dates?.start ?? null) : null);
  const physical = activity.physicalPercentComplete ?? 0;
  return {
    status_code: isDone ? "TK_Complete" : start === null ? "TK_NotStart" : "TK_Active",
    phys_complete_pct: Math.round(physical * 1e6) / 1e4,
    remain_drtn_hr_cnt: xerHours(remainingOf(activity)),
    act_start_date: xerInstant(start),
    act_end_date: isDone ? xerInstant(activity.actualFinish ?? (fill ? dates?.finish : null)) : null,
    suspend_date: xerInstant(activity.stop),
    resume_date: xerInstant(activity.resume),
    expect_end_date: xerInstant(activity.expectedFinish),
  };
}

/** Primavera leaves early and late dates of what is done empty. */
function computedRow(dates: ScheduledActivity | undefined, isDone: boolean): Row {
  if (!dates || isDone) return { driving_path_flag: false };
  return {
    total_float_hr_cnt: xerHours(dates.totalFloat),
    free_float_hr_cnt: xerHours(dates.freeFloat),
    early_start_date: xerInstant(dates.earlyStart),
    early_end_date: xerInstant(dates.earlyFinish),
    late_start_date: xerInstant(dates.lateStart),
    late_end_date: xerInstant(dates.lateFinish),
    restart_date: xerInstant(dates.earlyStart),
    reend_date: xerInstant(dates.earlyFinish),
    rem_late_start_date: xerInstant(dates.lateStart),
    rem_late_end_date: xerInstant(dates.lateFinish),
    driving_path_flag: dates.critical,
  };
}

function workRow(activity: Activity, source: XerSource): Row {
  const assigned = source.assignmentsOf.get(activity.id) ?? [];
  const sum = (field: "actualWork" | "remainingWork") =>
    assigned.reduce((total, each) => total + (each[field] ?? 0), 0);
  const isStated = activity.work !== null && activity.work !== undefined;
  return {
    target_work_qty: isStated ? xerHours(activity.work) : null,
    act_work_qty: xerHours(sum("actualWork")),
    remain_work_qty: xerHours(assigned.length > 0 ? sum("remainingWork") : (activity.work ?? 0)),
    target_equip_qty: isStated ? 0 : null,
    act_equip_qty: 0,
    remain_equip_qty: 0,
  };
}

function planningRow(activity: Activity): Row {
  const [type, date] = constraintRow(activity.constraint);
  const [type2, date2] = constraintRow(activity.secondConstraint);
  const dependent = activity.kind === "task" && activity.ignoreResourceCalendars === false;
  return {
    task_type: dependent ? "TT_Rsrc" : TYPES[activity.kind],
    duration_type: DURATION_TYPES[activity.taskType ?? "fixedDuration"],
    complete_pct_type: "CP_Drtn",
    priority_type: priorityType(activity.priority),
    target_drtn_hr_cnt: xerHours(activity.duration),
    cstr_type: type,
    cstr_date: date,
    cstr_type2: type2,
    cstr_date2: date2,
  };
}

/** The activities of one plan. Planned dates are those of the plan's own planned baseline where it has one, else its dates. */
export function* taskRows(
  source: XerSource,
  { numbers }: XerSources,
  planned: ReadonlyMap<string, DocumentBaselineItem>,
): Generator<Row> {
  for (const { activity } of source.activities) {
    const item = source.items.get(activity.id);
    const dates = source.scheduled.get(activity.id);
    const baseline = planned.get(activity.id);
    const progress = progressRow(activity, dates, source.plan.conventions.name !== "primavera");
    const calendarId = activity.calendarId ?? source.plan.calendarId;
    yield {
      task_id: numbers.of("task", source.at, activity.id),
      proj_id: source.projectNumber,
      wbs_id: nodeOf(source, activity, numbers),
      clndr_id: numbers.of("calendar", 0, calendarId),
      rev_fdbk_flag: false,
      est_wt: 1,
      lock_plan_flag: false,
      auto_compute_act_flag: false,
      task_code: source.codes.get(activity.id),
      task_name: activity.name,
      ...planningRow(activity),
      ...progress,
      ...workRow(activity, source),
      ...computedRow(dates, progress.status_code === "TK_Complete"),
      target_start_date: xerInstant(baseline ? baseline.start : (activity.actualStart ?? dates?.start)),
      target_end_date: xerInstant(baseline ? baseline.finish : (activity.actualFinish ?? dates?.finish)),
      guid: xerGuid(item?.externalId),
    };
  }
}
