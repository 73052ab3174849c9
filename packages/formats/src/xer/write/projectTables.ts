import { conventions, type Conventions } from "@gantry/engine";
import { PLANNED_DATES } from "../readPlannedDates.ts";
import type { XerNumbers } from "./xerNumbers.ts";
import { xerGuid, type XerSource, type XerSources } from "./xerSource.ts";
import { xerHours, xerInstant, xerTable, type XerTableRows, type XerValue } from "./xerTableText.ts";

const LAG_CALENDARS: Readonly<Record<Conventions["lagCalendar"], string>> = {
  predecessor: "rcal_Predecessor",
  successor: "rcal_Successor",
  project: "rcal_ProjDefault",
  elapsed24h: "rcal_24Hour",
};
const FLOAT_TYPES: Readonly<Record<Conventions["totalFloat"], string>> = {
  finish: "FT_FF",
  start: "FT_SS",
  smallest: "FT_SF",
};

type Row = Readonly<Record<string, XerValue>>;

/** Short name of a plan, as its activities' codes begin with where nothing else is stated. */
export function shortNameOf({ document, at }: XerSource): string {
  return document.code ?? (document.title.replaceAll(/[^\p{L}\p{N}]+/gu, "").slice(0, 20) || `PLAN${at + 1}`);
}

/** The baseline that is compared with, where it is a project of its own. */
function defaultBaseline({ at, document }: XerSource, numbers: XerNumbers): number | null {
  const found = document.baselines.find(({ isDefault, id }) => isDefault && id !== PLANNED_DATES);
  return found ? numbers.of("project", at, `baseline ${found.id}`) : null;
}

/** A day that says that planned dates are a baseline: when it was taken, or that of the dates it is compared with. */
function plannedAt({ document, plan, schedule }: XerSource): string | null {
  const planned = document.baselines.find(({ id }) => id === PLANNED_DATES);
  return planned ? xerInstant(planned.capturedAt ?? plan.dataDate ?? plan.start ?? schedule.projectStart) : null;
}

export function projectTable({ sources, numbers }: XerSources, baselines: readonly Row[]): XerTableRows {
  const fields = [
    "proj_id",
    "fy_start_month_num",
    "project_flag",
    "name_sep_char",
    "def_complete_pct_type",
    "proj_short_name",
    "orig_proj_id",
    "sum_base_proj_id",
    "clndr_id",
    "task_code_base",
    "task_code_step",
    "priority_num",
    "critical_drtn_hr_cnt",
    "last_recalc_date",
    "plan_start_date",
    "plan_end_date",
    "scd_end_date",
    "def_duration_type",
    "task_code_prefix",
    "guid",
    "def_qty_type",
    "def_rate_type",
    "def_task_type",
    "critical_path_type",
    "last_baseline_update_date",
  ];
  const rows = sources.map((source) => {
    const { plan, document, schedule } = source;
    return {
      proj_id: source.projectNumber,
      fy_start_month_num: 1,
      project_flag: true,
      name_sep_char: ".",
      def_complete_pct_type: "CP_Drtn",
      proj_short_name: shortNameOf(source),
      sum_base_proj_id: defaultBaseline(source, numbers),
      clndr_id: numbers.of("calendar", 0, plan.calendarId),
      task_code_base: 1000,
      task_code_step: 10,
      priority_num: 10,
      critical_drtn_hr_cnt: xerHours(plan.conventions.criticalFloatLimit),
      last_recalc_date: xerInstant(plan.dataDate),
      plan_start_date: xerInstant(plan.start ?? schedule.projectStart),
      plan_end_date: xerInstant(plan.finish),
      scd_end_date: xerInstant(schedule.projectFinish),
      def_duration_type: "DT_FixedDUR2",
      task_code_prefix: "A",
      guid: xerGuid(document.externalId),
      def_qty_type: "QT_Hour",
      def_rate_type: "COST_PER_QTY",
      def_task_type: "TT_Task",
      last_baseline_update_date: plannedAt(source),
      critical_path_type: plan.conventions.criticalBy === "longestPath" ? "CT_DrivPath" : "CT_TotFloat",
    };
  });
  return xerTable("PROJECT", fields, [...rows, ...baselines]);
}

export function optionsTable({ sources }: XerSources): XerTableRows {
  const fields = [
    "schedoptions_id",
    "proj_id",
    "sched_outer_depend_type",
    "sched_open_critical_flag",
    "sched_lag_early_start_flag",
    "sched_retained_logic",
    "sched_setplantoforecast",
    "sched_float_type",
    "sched_calendar_on_relationship_lag",
    "sched_use_expect_end_flag",
    "sched_progress_override",
    "sched_use_project_end_date_for_float",
  ];
  const rows = sources.map(({ plan, projectNumber, at }) => ({
    schedoptions_id: at + 1,
    proj_id: projectNumber,
    sched_outer_depend_type: "SD_Both",
    sched_open_critical_flag: plan.conventions.openEndsCritical,
    sched_lag_early_start_flag: true,
    sched_retained_logic: plan.conventions.outOfSequence !== "progressOverride",
    sched_setplantoforecast: false,
    sched_float_type: FLOAT_TYPES[plan.conventions.totalFloat],
    sched_calendar_on_relationship_lag: LAG_CALENDARS[plan.conventions.lagCalendar],
    sched_use_expect_end_flag: true,
    sched_progress_override: plan.conventions.outOfSequence === "progressOverride",
    sched_use_project_end_date_for_float: true,
  }));
  return xerTable("SCHEDOPTIONS", fields, rows);
}

/** What an export's options and project cannot say; all else of the conventions comes back as it went. */
export function unsaidConventions(own: Conventions): string[] {
  const said: readonly (keyof Conventions)[] = [
    "lagCalendar",
    "totalFloat",
    "criticalFloatLimit",
    "criticalBy",
    "openEndsCritical",
  ];
  return (Object.keys(conventions.primavera) as (keyof Conventions)[]).filter((name) => {
    if (said.includes(name)) return false;
    if (name === "outOfSequence") return own.outOfSequence === "msProject";
    return own[name] !== conventions.primavera[name];
  });
}

export function wbsTable({ sources, numbers }: XerSources, baselines: readonly Row[]): XerTableRows {
  const fields = [
    "wbs_id",
    "proj_id",
    "obs_id",
    "seq_num",
    "est_wt",
    "proj_node_flag",
    "sum_data_flag",
    "status_code",
    "wbs_short_name",
    "wbs_name",
    "parent_wbs_id",
    "guid",
  ];
  const node = { obs_id: 1, est_wt: 1, sum_data_flag: false, status_code: "WS_Open" };
  const rows = sources.flatMap((source) => {
    const { at, projectNumber: proj_id, rootNumber, document, items } = source;
    const root = {
      ...node,
      wbs_id: rootNumber,
      proj_id,
      seq_num: 0,
      proj_node_flag: true,
      wbs_short_name: shortNameOf(source),
      wbs_name: document.title,
    };
    const inside = source.nodes.map(({ activity, number }, index) => ({
      ...node,
      wbs_id: numbers.of("wbs", at, activity.id),
      proj_id,
      seq_num: index + 1,
      proj_node_flag: false,
      wbs_short_name: items.get(activity.id)?.code ?? number.split(".").at(-1),
      wbs_name: activity.name,
      parent_wbs_id:
        activity.parentId !== null && items.has(activity.parentId)
          ? numbers.of("wbs", at, activity.parentId)
          : rootNumber,
      guid: xerGuid(items.get(activity.id)?.externalId),
    }));
    return [root, ...inside];
  });
  return xerTable("PROJWBS", fields, [...rows, ...baselines]);
}
