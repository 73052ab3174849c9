import { wholeUnits } from "../../document/currency.ts";
import { remainingOf, TASK_FIELDS, taskRows } from "./taskRows.ts";
import type { XerSource, XerSources } from "./xerSource.ts";
import { xerHours, xerInstant, xerTable, type XerTableRows, type XerValue } from "./xerTableText.ts";
import { PLANNED_DATES } from "../readPlannedDates.ts";

type Row = Record<string, XerValue>;

export function taskTable(all: XerSources, baselines: Iterable<Row>): XerTableRows {
  function* rows(): Generator<Row> {
    for (const source of all.sources) {
      const planned = source.document.baselines.find(({ id }) => id === PLANNED_DATES);
      const items = new Map(planned?.items.map((item) => [item.activityId ?? "", item]));
      yield* taskRows(source, all, items) as Generator<Row>;
    }
    yield* baselines;
  }
  return xerTable("TASK", TASK_FIELDS, rows());
}

/** Relationships between activities; nodes of the work breakdown have none. */
export function linkTable({ sources, numbers }: XerSources): XerTableRows {
  const fields = ["task_pred_id", "task_id", "pred_task_id", "proj_id", "pred_proj_id", "pred_type", "lag_hr_cnt"];
  const rows = sources.flatMap(({ at, plan, activities, projectNumber }) => {
    const byId = new Map(activities.map(({ activity }) => [activity.id, activity]));
    return plan.dependencies
      .filter(({ predecessorId, successorId }) => byId.has(predecessorId) && byId.has(successorId))
      .map((link) => ({
        task_pred_id: numbers.of("link", at, link.id),
        task_id: numbers.of("task", at, link.successorId),
        pred_task_id: numbers.of("task", at, link.predecessorId),
        proj_id: projectNumber,
        pred_proj_id: projectNumber,
        pred_type: `PR_${link.type}`,
        lag_hr_cnt: xerHours(
          link.lagUnit === "percent" ? Math.round(link.lag * (byId.get(link.predecessorId)?.duration ?? 0)) : link.lag,
        ),
      }));
  });
  return xerTable("TASKPRED", fields, rows);
}

function* assignmentRows(source: XerSource, { numbers }: XerSources): Generator<Row> {
  const { at, plan, document, scheduled, projectNumber } = source;
  const activities = new Map(source.activities.map(({ activity }) => [activity.id, activity]));
  const kinds = new Map(plan.resources.map(({ id, kind }) => [id, kind]));
  const rates = new Map(document.resources.map(({ id, costRate }) => [id, costRate]));
  for (const assignment of plan.assignments) {
    const activity = activities.get(assignment.activityId);
    if (!activity || !kinds.has(assignment.resourceId)) continue;
    const dates = scheduled.get(activity.id);
    const work = assignment.work ?? Math.round(activity.duration * assignment.units);
    const rate = rates.get(assignment.resourceId) ?? null;
    yield {
      taskrsrc_id: numbers.of("assignment", at, assignment.id),
      task_id: numbers.of("task", at, activity.id),
      proj_id: projectNumber,
      cost_qty_link_flag: true,
      rsrc_id: numbers.of("resource", 0, assignment.resourceId),
      remain_qty: xerHours(assignment.remainingWork),
      target_qty: xerHours(assignment.work),
      remain_qty_per_hr: assignment.units,
      target_lag_drtn_hr_cnt: xerHours(assignment.delay ?? 0),
      target_qty_per_hr: assignment.units,
      act_ot_qty: 0,
      act_reg_qty: xerHours(assignment.actualWork),
      relag_drtn_hr_cnt: remainingOf(activity) === activity.duration ? xerHours(assignment.delay ?? 0) : 0,
      cost_per_qty: rate === null ? null : wholeUnits(rate, document.currency),
      target_cost: rate === null ? null : wholeUnits(Math.round((rate * work) / 60), document.currency),
      target_start_date: xerInstant(dates?.start),
      target_end_date: xerInstant(dates?.finish),
      rollup_dates_flag: true,
      rate_type: "COST_PER_QTY",
      rsrc_type: kinds.get(assignment.resourceId) === "work" ? "RT_Labor" : "RT_Mat",
    };
  }
}

export function assignmentTable(all: XerSources): XerTableRows {
  const rows = all.sources.flatMap((source) => [...assignmentRows(source, all)]);
  return xerTable("TASKRSRC", Object.keys(rows[0] ?? {}), rows);
}

/** Fixed costs, as the expenses they are in Primavera. */
export function costTable({ sources, numbers }: XerSources, baselines: Iterable<Row>): XerTableRows {
  const fields = [
    "cost_item_id",
    "proj_id",
    "task_id",
    "auto_compute_act_flag",
    "target_cost",
    "remain_cost",
    "cost_name",
  ];
  let id = 0;
  const costs = sources.flatMap(({ at, activities, items, document, projectNumber }) =>
    activities.flatMap(({ activity }) => {
      const minor = items.get(activity.id)?.fixedCost ?? null;
      if (minor === null) return [];
      const cost = wholeUnits(minor, document.currency);
      const task_id = numbers.of("task", at, activity.id);
      return [{ proj_id: projectNumber, task_id, target_cost: cost, remain_cost: cost, cost_name: "Fixed cost" }];
    }),
  );
  const rows = [...costs, ...baselines].map((row) => ({ ...row, cost_item_id: ++id, auto_compute_act_flag: false }));
  return xerTable("PROJCOST", fields, rows);
}

const NOTES_TOPIC = 1;

function markup(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<HTML><BODY>${escaped.replaceAll(/\r?\n/g, "<BR>")}</BODY></HTML>`;
}

/** Notes as notebook topics, of activities and of nodes. */
export function noteTables({ sources, numbers }: XerSources): XerTableRows[] {
  const notes = (kind: "task" | "wbs") =>
    sources.flatMap(({ at, activities, nodes, items, projectNumber }) =>
      (kind === "task" ? activities : nodes).flatMap(({ activity }) => {
        const text = items.get(activity.id)?.notes ?? null;
        return text === null ? [] : [{ owner: numbers.of(kind, at, activity.id), projectNumber, memo: markup(text) }];
      }),
    );
  const tasks = notes("task");
  const nodes = notes("wbs");
  if (tasks.length + nodes.length === 0) return [];
  const topic = { memo_type_id: NOTES_TOPIC };
  return [
    xerTable(
      "MEMOTYPE",
      ["memo_type_id", "seq_num", "eps_flag", "proj_flag", "wbs_flag", "task_flag", "memo_type"],
      [
        {
          ...topic,
          seq_num: 1,
          eps_flag: false,
          proj_flag: false,
          wbs_flag: true,
          task_flag: true,
          memo_type: "Notes",
        },
      ],
    ),
    xerTable(
      "TASKMEMO",
      ["memo_id", "task_id", "memo_type_id", "proj_id", "task_memo"],
      tasks.map(({ owner, projectNumber, memo }, at) => ({
        ...topic,
        memo_id: at + 1,
        task_id: owner,
        proj_id: projectNumber,
        task_memo: memo,
      })),
    ),
    xerTable(
      "WBSMEMO",
      ["wbs_memo_id", "proj_id", "wbs_id", "memo_type_id", "wbs_memo"],
      nodes.map(({ owner, projectNumber, memo }, at) => ({
        ...topic,
        wbs_memo_id: at + 1,
        proj_id: projectNumber,
        wbs_id: owner,
        wbs_memo: memo,
      })),
    ),
  ];
}
