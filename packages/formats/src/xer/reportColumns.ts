import type { ReportLines } from "../document/reportLines.ts";
import type { XerTable, XerTables } from "./xerTables.ts";

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What is read, and what Primavera computes from it or keeps for itself: nothing is lost with these. */
const WITHOUT_LOSS: Readonly<Record<string, ReadonlySet<string>>> = {
  PROJECT: names(`
    proj_id proj_short_name clndr_id name_sep_char last_recalc_date plan_start_date plan_end_date scd_end_date guid orig_proj_id
    sum_base_proj_id critical_drtn_hr_cnt critical_path_type last_baseline_update_date fy_start_month_num project_flag
    checkout_flag sum_only_flag batch_sum_flag task_code_base task_code_step task_code_prefix task_code_prefix_flag wbs_max_sum_level
    last_checksum add_date add_by_name sum_data_date last_tasksum_date last_schedule_date last_level_date last_fin_dates_id
    new_fin_dates_id def_complete_pct_type def_duration_type def_qty_type def_rate_type def_task_type sum_assign_level
    trsrcsum_loaded export_flag loaded_scope_level checkout_date checkout_user_id source_proj_id base_type_id create_date
    create_user update_date update_user fintmpl_id location_id act_pct_link_flag act_this_per_link_flag allow_complete_flag
    def_rollup_dates_flag hist_interval hist_level publish_spread_assign_level px_priority rem_target_link_flag rsrc_multi_assign_flag
    rsrc_self_add_flag sched_wbs_heir_type wbs_heir_levels sum_refresh_date use_project_baseline_flag step_complete_flag priority_num`),
  PROJWBS: names(`
    wbs_id proj_id obs_id seq_num proj_node_flag sum_data_flag wbs_short_name wbs_name parent_wbs_id guid tmpl_guid status_code
    plan_open_state create_date create_user update_date update_user ev_compute_type ev_etc_compute_type ev_user_pct ev_etc_user_value`),
  TASK: names(`
    task_id proj_id wbs_id clndr_id phys_complete_pct task_type duration_type status_code task_code task_name total_float_hr_cnt
    free_float_hr_cnt remain_drtn_hr_cnt act_work_qty remain_work_qty target_work_qty target_drtn_hr_cnt target_equip_qty
    act_equip_qty remain_equip_qty cstr_date act_start_date act_end_date late_start_date late_end_date expect_end_date
    early_start_date early_end_date restart_date reend_date target_start_date target_end_date rem_late_start_date rem_late_end_date
    cstr_type priority_type suspend_date resume_date float_path float_path_order guid tmpl_guid cstr_date2 cstr_type2
    driving_path_flag act_this_per_work_qty act_this_per_equip_qty external_early_start_date external_late_end_date create_date
    update_date create_user update_user rev_fdbk_flag review_type review_end_date auto_compute_act_flag complete_pct_type`),
  RSRC: names(`
    rsrc_id clndr_id guid rsrc_seq_num email_addr rsrc_name rsrc_short_name rsrc_type parent_rsrc_id curr_id unit_id last_checksum
    def_qty_per_hr cost_qty_type active_flag auto_compute_act_flag def_cost_qty_link_flag timesheet_flag load_tasks_flag level_flag
    xfer_complete_day_cnt xfer_notstart_day_cnt create_date create_user update_date update_user`),
  TASKRSRC: names(`
    taskrsrc_id task_id proj_id rsrc_id remain_qty target_qty remain_qty_per_hr target_qty_per_hr target_lag_drtn_hr_cnt act_reg_qty
    relag_drtn_hr_cnt cost_per_qty target_cost act_reg_cost remain_cost act_start_date act_end_date restart_date reend_date
    target_start_date target_end_date rem_late_start_date rem_late_end_date rollup_dates_flag guid rate_type rsrc_type
    cost_qty_link_flag act_this_per_cost act_this_per_qty cost_per_qty_source_type create_date create_user update_date update_user
    has_rsrchours taskrsrc_sum_id pend_complete_pct pend_remain_qty ts_pend_act_end_flag`),
};

/** What stands in these where people chose nothing. */
const USUAL: Readonly<Record<string, string>> = { est_wt: "1" };

function isSaid(column: string, value: string | null): boolean {
  return value !== null && value !== USUAL[column] && value !== "N" && !/^-?0*(?:[.,]0*)?$/.test(value);
}

function reportTable(table: XerTable, report: ReportLines): void {
  const known = WITHOUT_LOSS[table.name];
  if (!known) return;
  for (const column of table.columnNames()) {
    if (known.has(column)) continue;
    const rows = table.rows.filter((row) => isSaid(column, table.get(row, column)));
    const [first] = rows;
    if (!first) continue;
    report.dropped(
      `xer.column.${table.name}.${column}`,
      `${column} of ${table.name} is left out.`,
      { line: first.line, path: `${table.name}/${column}` },
      rows.length,
    );
  }
}

/** Names each column that people filled in and that is left out, with how many rows say something there. */
export function reportColumns({ tables }: XerTables, report: ReportLines): void {
  for (const table of tables.values()) reportTable(table, report);
}
