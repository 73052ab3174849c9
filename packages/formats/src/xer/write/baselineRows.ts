import { wholeUnits } from "../../document/currency.ts";
import type { DocumentBaseline, PlanDocument } from "../../document/planDocument.ts";
import { PLANNED_DATES } from "../readPlannedDates.ts";
import { shortNameOf } from "./projectTables.ts";
import type { XerSource, XerSources } from "./xerSource.ts";
import { xerHours, xerInstant, type XerValue } from "./xerTableText.ts";

type Row = Record<string, XerValue>;

/** Rows that baselines add to tables: in Primavera each is a project of its own beside the one it belongs to. */
export interface BaselineRows {
  projects: Row[];
  nodes: Row[];
  tasks: Row[];
  costs: Row[];
}

/** Baselines to be written as projects: planned dates stand with the activities themselves. */
export function baselineProjects({ baselines }: PlanDocument): readonly DocumentBaseline[] {
  return baselines.filter(({ id }) => id !== PLANNED_DATES);
}

function addBaseline(source: XerSource, { numbers }: XerSources, baseline: DocumentBaseline, rows: BaselineRows): void {
  const { at, document, projectNumber, plan } = source;
  const isNode = new Set(source.nodes.map(({ activity }) => activity.id));
  const proj_id = numbers.of("project", at, `baseline ${baseline.id}`);
  const wbs_id = numbers.fresh("wbs");
  const short = `${shortNameOf(source)} - B${rows.projects.length + 1}`;
  rows.projects.push({
    proj_id,
    fy_start_month_num: 1,
    project_flag: true,
    name_sep_char: ".",
    proj_short_name: short,
    orig_proj_id: projectNumber,
    clndr_id: numbers.of("calendar", 0, plan.calendarId),
    last_recalc_date: xerInstant(baseline.capturedAt),
    critical_path_type: "CT_TotFloat",
  });
  rows.nodes.push({
    wbs_id,
    proj_id,
    seq_num: 0,
    proj_node_flag: true,
    wbs_short_name: short,
    wbs_name: baseline.name,
  });
  for (const [index, item] of baseline.items.entries()) {
    if (item.activityId !== null && isNode.has(item.activityId)) continue;
    const task_id = numbers.fresh("task");
    const codes = source.codes;
    const code = item.activityId === null ? item.code : codes.get(item.activityId);
    rows.tasks.push({
      task_id,
      proj_id,
      wbs_id,
      clndr_id: numbers.of("calendar", 0, plan.calendarId),
      complete_pct_type: "CP_Drtn",
      task_type: "TT_Task",
      duration_type: "DT_FixedDUR2",
      status_code: "TK_NotStart",
      task_code: code ?? `B${index}`,
      task_name: item.name,
      remain_drtn_hr_cnt: xerHours(item.duration),
      target_drtn_hr_cnt: xerHours(item.duration),
      target_work_qty: xerHours(item.work),
      target_start_date: xerInstant(item.start),
      target_end_date: xerInstant(item.finish),
      early_start_date: xerInstant(item.start),
      early_end_date: xerInstant(item.finish),
    });
    if (item.cost !== null) {
      const target_cost = wholeUnits(item.cost, document.currency);
      rows.costs.push({ proj_id, task_id, target_cost, remain_cost: target_cost, cost_name: "Baseline cost" });
    }
  }
}

export function baselineRows(all: XerSources): BaselineRows {
  const rows: BaselineRows = { projects: [], nodes: [], tasks: [], costs: [] };
  for (const source of all.sources)
    for (const baseline of baselineProjects(source.document)) addBaseline(source, all, baseline, rows);
  return rows;
}
