import type { Dependency, DependencyType } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import { type ProtrackNode, recordsOf } from "./protrackNode.ts";
import { hoursOf, numberOf, textOf } from "./protrackValues.ts";

const TYPES: readonly DependencyType[] = ["SS", "SF", "FS", "FF"];

/** Links between activities; their lags are working hours. */
export function readRelations(project: ProtrackNode, ids: ReadonlySet<string>, report: ReportLines): Dependency[] {
  const dependencies: Dependency[] = [];
  const known = new Set<string>();
  for (const record of recordsOf(project, "Relations", "Relation")) {
    const predecessorId = textOf(record, "FromTask") ?? "";
    const successorId = textOf(record, "ToTask") ?? "";
    const type = TYPES[numberOf(record, "LagType") ?? -1];
    const place = { line: record.line, path: "Relations/Relation" };
    if (!type || !ids.has(predecessorId) || !ids.has(successorId)) {
      report.dropped("protrack.relation", "Links that name no activity or no known kind are left out.", place);
      continue;
    }
    const key = `${type} ${predecessorId} ${successorId}`;
    if (known.has(key)) {
      report.dropped(
        "protrack.relation.double",
        "Of links of one kind between two activities the first is kept.",
        place,
      );
      continue;
    }
    known.add(key);
    if ((numberOf(record, "LagKind") ?? 0) !== 0)
      report.approximated("protrack.relation.lagKind", "Lags are taken as working hours.", place);
    const lag = hoursOf(record, "Lag") ?? 0;
    const id = textOf(record, "UniqueID") ?? "";
    dependencies.push({ id: id || key, predecessorId, successorId, type, lag, lagUnit: "working" });
  }
  return dependencies;
}
