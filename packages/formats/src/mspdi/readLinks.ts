import type { Dependency, DependencyType } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import { flagField, isElapsedFormat, isPercentFormat, numberField, textField } from "./mspdiValues.ts";
import type { MspdiTask } from "./readTasks.ts";

const TYPES: readonly DependencyType[] = ["FF", "FS", "SF", "SS"];

/** Lag is in tenths of a minute, or in whole percent of the predecessor's duration where the format says so. */
function lagOf(lag: number, format: number | null): Pick<Dependency, "lag" | "lagUnit"> {
  if (isPercentFormat(format)) return { lag: lag / 100, lagUnit: "percent" };
  return { lag: Math.round(lag / 10), lagUnit: isElapsedFormat(format) ? "elapsed" : "working" };
}

/** The links that stand inside their successors. */
export function readLinks(tasks: readonly MspdiTask[], report: ReportLines): Dependency[] {
  const known = new Set(tasks.map((task) => task.activity.id));
  const ids = new Set<string>();
  const links: Dependency[] = [];
  for (const { links: groups, activity } of tasks) {
    for (const group of groups) {
      const place = { line: group.line, path: "Project/Tasks/Task/PredecessorLink" };
      const predecessorId = textField(group.fields, "PredecessorUID");
      if (
        flagField(group.fields, "CrossProject") ||
        (predecessorId === null && textField(group.fields, "CrossProjectName"))
      ) {
        report.dropped("mspdi.link.crossProject", "A link to a task of another project is left out.", place);
        if (predecessorId === null || !known.has(predecessorId)) continue;
      }
      if (predecessorId === null || !known.has(predecessorId)) {
        report.dropped("mspdi.link.dangling", "A link to a task that is not in the file is left out.", place);
        continue;
      }
      const format = numberField(group.fields, "LagFormat");
      const type = TYPES[numberField(group.fields, "Type") ?? 1] ?? "FS";
      const pair = `${predecessorId}-${activity.id}`;
      if (ids.has(`${pair}-${type}`)) {
        report.dropped(
          "mspdi.link.repeated",
          "A second link of one type between the same two tasks is left out.",
          place,
        );
        continue;
      }
      const id = ids.has(pair) ? `${pair}-${type}` : pair;
      ids.add(pair).add(`${pair}-${type}`);
      if (isPercentFormat(format) && isElapsedFormat(format)) {
        report.approximated(
          "mspdi.link.elapsedPercent",
          "Elapsed percent lag counts as percent of working time.",
          place,
        );
      }
      links.push({
        id,
        predecessorId,
        successorId: activity.id,
        type,
        ...lagOf(numberField(group.fields, "LinkLag") ?? 0, format),
      });
    }
  }
  return links;
}
