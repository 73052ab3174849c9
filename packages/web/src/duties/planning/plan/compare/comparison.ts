import { rowsOfTable, type BaselineItem, type Table } from "@gantry/records";

/** What a plan is compared with: a baseline, the plan as it was at a moment, or, in a scenario, the plan beneath it. */
export interface Comparison {
  kind: "baseline" | "moment" | "plan";
  /** Id of the baseline, or the moment (ISO). */
  id: string;
  /** As people read it: the baseline's name, the moment in words. */
  name: string;
  items: ReadonlyMap<string, BaselineItem>;
}

export function comparisonOf({ kind, id, name, table }: Omit<Comparison, "items"> & { table: Table }): Comparison {
  return { kind, id, name, items: new Map(rowsOfTable<BaselineItem>(table).map((item) => [item.workItemId, item])) };
}
