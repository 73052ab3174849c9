import type { PlanRow } from "@gantry/gantt";
import type { WorkItemRow } from "@gantry/records";
import { externalMark } from "../externals/externalText.ts";
import type { PlanModel } from "../model/planModel.ts";

export interface RowChoice {
  collapsed: ReadonlySet<string>;
  /** Rows that pass the filter; null without one. Their summaries are shown with them. */
  passing: ReadonlySet<string> | null;
}

/** The rows of the plan view, in outline order. Under a filter nothing is collapsed, so that what was found is seen. */
export function planRows(model: PlanModel, { collapsed, passing }: RowChoice): PlanRow[] {
  const shown = passing && withAncestors(model, passing);
  const rows: PlanRow[] = [];
  for (const { id, parentId, level, hasChildren } of model.outline.rows) {
    if (shown && !shown.has(id)) continue;
    const item = model.item(id);
    rows.push({
      id,
      parentId,
      level,
      hasChildren,
      collapsed: shown === null && collapsed.has(id),
      kind: hasChildren ? "summary" : kindOf(item),
      name: item.name,
      manual: item.mode === "manual",
      inactive: !item.active,
      ...marked([model.gates.text(id), externalMark(model, item)].filter((each) => each !== "").join("  ")),
    });
  }
  return rows;
}

const marked = (mark: string) => (mark === "" ? {} : { mark });

function kindOf(item: WorkItemRow): PlanRow["kind"] {
  if (item.kind === "milestone" || item.kind === "finishMilestone") return "milestone";
  return item.kind === "summary" || item.kind === "wbsSummary" ? "summary" : "task";
}

function withAncestors({ outline }: PlanModel, ids: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const id of ids)
    for (let at: string | null = id; at !== null && !all.has(at); at = outline.byId.get(at)?.parentId ?? null)
      all.add(at);
  return all;
}

/** Rows to collapse so that `levels` levels are seen; null shows all. */
export function collapsedBelow({ outline }: PlanModel, levels: number | null): Set<string> {
  return new Set(
    levels === null ? [] : outline.rows.filter((row) => row.hasChildren && row.level >= levels).map(({ id }) => id),
  );
}
