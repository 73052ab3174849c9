import { minorUnits } from "../document/currency.ts";
import type { XerTable } from "./xerTables.ts";

/** Primavera's expenses, summed up for each activity in minor units: what it costs beside people and material. */
export function readFixedCosts(table: XerTable | undefined, currency: string | null): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const id = table?.get(row, "task_id");
    const cost = minorUnits(table?.number(row, "target_cost") ?? null, currency);
    if (id && cost) costs.set(id, (costs.get(id) ?? 0) + cost);
  }
  return costs;
}
