import { readFileSync } from "node:fs";

/** What is known of one case; null where the table does not say. */
export interface BestKnown {
  /** The bound that percentages above the bound are of: critical path for counted projects, load or chain for people. */
  scale: number | null;
  best: number | null;
  isOptimum: boolean;
  leastCost: number | null;
}

/** Column names of the tables that stand beside the cases, each meaning in the order tried. */
const SCALE = ["critical_path_lb", "lb"];
const BEST = ["best_ub", "best_found_makespan"];
const CLOSED = "closed";
const COST = "min_cost_each_task_cheapest";

/** Reads a table of best known results by instance name: comma separated, columns found by their heads. */
export function readBestKnown(file: string): Map<string, BestKnown> {
  const [head = "", ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const heads = head.split(",");
  const known = new Map<string, BestKnown>();
  for (const row of rows) {
    const cells = row.split(",");
    const number = (names: readonly string[]): number | null => {
      const cell = names.map((name) => cells[heads.indexOf(name)]).find((found) => found !== undefined && found !== "");
      return cell === undefined ? null : Number(cell);
    };
    known.set(cells[heads.indexOf("instance")] ?? "", {
      scale: number(SCALE),
      best: number(BEST),
      isOptimum: number([CLOSED]) === 1,
      leastCost: number([COST]),
    });
  }
  return known;
}
