import type { Dependency, DependencyType } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import type { XerTable } from "./xerTables.ts";
import { hoursField } from "./xerValues.ts";

const TYPES: Readonly<Record<string, DependencyType>> = { PR_FS: "FS", PR_SS: "SS", PR_FF: "FF", PR_SF: "SF" };

/** The relationships between activities of one project; `known` are their ids. */
export function readLinks(table: XerTable | undefined, known: ReadonlySet<string>, report: ReportLines): Dependency[] {
  if (!table) return [];
  const seen = new Set<string>();
  const links: Dependency[] = [];
  for (const row of table.rows) {
    const predecessorId = table.get(row, "pred_task_id") ?? "";
    const successorId = table.get(row, "task_id") ?? "";
    if (!known.has(predecessorId) && !known.has(successorId)) continue;
    const place = { line: row.line, path: "TASKPRED" };
    if (!known.has(predecessorId) || !known.has(successorId)) {
      report.dropped("xer.link.otherProject", "A relationship to an activity outside the project is left out.", place);
      continue;
    }
    const code = table.get(row, "pred_type") ?? "";
    const type = TYPES[code];
    if (type === undefined) {
      report.approximated(
        "xer.link.type",
        `A relationship of unknown type (${code}) is taken as finish to start.`,
        place,
      );
    }
    const stated = table.get(row, "task_pred_id");
    const id = stated !== null && !seen.has(stated) ? stated : `${predecessorId}-${successorId}-${links.length}`;
    seen.add(id);
    links.push({
      id,
      predecessorId,
      successorId,
      type: type ?? "FS",
      lag: hoursField(table, row, "lag_hr_cnt") ?? 0,
      lagUnit: "working",
    });
  }
  return links;
}
