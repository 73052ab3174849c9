import type { PlanComparison, ToldConflict } from "@gantry/records";
import { table } from "../output/table.ts";

const MOST = 40;
const plain = (instant: string | null) => instant?.replace("T", " ") ?? "-";

/** What a scenario changes, as people read it: the figures, then the rows that move most, then what no longer fits. */
export function comparisonText({
  name,
  comparison,
  conflicts,
}: {
  name: string;
  comparison: PlanComparison;
  conflicts: readonly ToldConflict[];
}): string {
  const { finish, cost, work, movedCount, moved, added, removed, becameCritical, noLongerCritical } = comparison;
  const money = (minor: number) => (minor / 100).toFixed(2);
  const hours = (minutes: number) => `${(minutes / 60).toFixed(1)} h`;
  const facts = [
    ["", "plan", "scenario"],
    ["finish", plain(finish.before), plain(finish.after)],
    ["effort", hours(work.before), hours(work.after)],
    ...(cost ? [["cost", money(cost.before), money(cost.after)]] : []),
  ];
  const counts = `${movedCount} rows moved, ${added.length} added, ${removed.length} removed, ${becameCritical.length} became critical, ${noLongerCritical.length} no longer critical.`;
  const rows = moved.slice(0, MOST).map((item) => [item.name, plain(item.finish.before), plain(item.finish.after)]);
  const told = conflicts.map(
    ({ name: row, field, kind, step }) =>
      `  ${row ?? "A row"}${field === null ? "" : `, ${field}`}: ${kind === "gone" ? "not in the plan any more" : "changed in the plan since"} (${step})`,
  );
  return [
    `${name}\n`,
    table(facts),
    `\n${counts}`,
    rows.length === 0 ? "" : `\n${table([["moved", "finish in the plan", "finish in the scenario"], ...rows])}`,
    told.length === 0 ? "" : ["\nWhere the plan has moved on:", ...told].join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
