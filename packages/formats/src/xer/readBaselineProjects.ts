import { minorUnits } from "../document/currency.ts";
import type { DocumentBaseline, DocumentBaselineItem } from "../document/planDocument.ts";
import type { TextOf } from "./codePage.ts";
import type { XerTask } from "./readTasks.ts";
import type { XerRow, XerTable, XerTables } from "./xerTables.ts";
import { dateField, hoursField } from "./xerValues.ts";

/** Baselines are whole projects of their own; more than these of one project are not looked at. */
const MOST = 50;

/** What tables of money say an activity costs, in the currency's unit. */
function costsByTask({ tables }: XerTables): Map<string, number> {
  const costs = new Map<string, number>();
  for (const name of ["TASKRSRC", "PROJCOST"]) {
    const table = tables.get(name);
    for (const row of table?.rows ?? []) {
      const id = table?.get(row, "task_id");
      const cost = table?.number(row, "target_cost");
      if (id && cost) costs.set(id, (costs.get(id) ?? 0) + cost);
    }
  }
  return costs;
}

interface Surroundings {
  text: TextOf;
  currency: string | null;
  /** Activities of the project by what Primavera knows them by. */
  byCode: ReadonlyMap<string, XerTask>;
  costs: ReadonlyMap<string, number>;
}

function itemOf(table: XerTable, row: XerRow, around: Surroundings): DocumentBaselineItem {
  const stated = table.get(row, "task_code");
  const code = stated === null ? null : around.text(stated);
  const task = code === null ? undefined : around.byCode.get(code);
  const labour = hoursField(table, row, "target_work_qty");
  const equipment = hoursField(table, row, "target_equip_qty");
  const field = (...names: string[]) =>
    names.reduce<number | null>((found, name) => found ?? dateField(table, row, name), null);
  return {
    activityId: task?.activity.id ?? null,
    name: around.text(table.get(row, "task_name") ?? ""),
    code,
    wbsCode: task?.item.wbsCode ?? null,
    start: field("act_start_date", "target_start_date", "early_start_date"),
    finish: field("act_end_date", "target_end_date", "early_end_date"),
    duration: hoursField(table, row, "target_drtn_hr_cnt"),
    work: labour === null && equipment === null ? null : (labour ?? 0) + (equipment ?? 0),
    cost: minorUnits(around.costs.get(table.get(row, "task_id") ?? "") ?? null, around.currency),
    fixedCost: null,
  };
}

export interface BaselineOwner {
  projectId: string;
  /** The baseline that the project is compared with. */
  defaultId: string | null;
  tasks: readonly XerTask[];
  currency: string | null;
}

/** The baseline projects of a project that travel in the same export, whose activities are known by their codes. */
export function readBaselineProjects(all: XerTables, owner: BaselineOwner, text: TextOf): DocumentBaseline[] {
  const project = all.tables.get("PROJECT");
  const table = all.tables.get("TASK");
  const rows = project?.rows.filter((row) => project.get(row, "orig_proj_id") === owner.projectId) ?? [];
  if (!project || !table || rows.length === 0) return [];
  const byCode = new Map(owner.tasks.map((task) => [task.item.code ?? "", task]));
  const around: Surroundings = { text, currency: owner.currency, byCode, costs: costsByTask(all) };
  const wbs = all.tables.get("PROJWBS");
  const names = new Map(
    wbs?.rows
      .filter((row) => wbs.get(row, "proj_node_flag") === "Y")
      .map((row) => [wbs.get(row, "proj_id"), wbs.get(row, "wbs_name")]),
  );
  return rows.slice(0, MOST).map((row): DocumentBaseline => {
    const id = project.get(row, "proj_id") ?? "";
    return {
      id,
      name: text(names.get(id) ?? project.get(row, "proj_short_name") ?? id),
      isDefault: id === owner.defaultId || rows.length === 1,
      capturedAt: dateField(project, row, "last_recalc_date"),
      items: table.rows.filter((task) => table.get(task, "proj_id") === id).map((task) => itemOf(table, task, around)),
      assignments: [],
    };
  });
}
