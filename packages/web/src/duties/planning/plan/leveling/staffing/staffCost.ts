import type { Schedule } from "@gantry/engine";
import type { PlanStore } from "../../sync/planStore.ts";
import type { StaffedRow } from "./staffedRow.ts";

/** What those who are put on rows cost more than those whose place they take, in minor units; null where a rate is not known. */
export function staffCost(
  moves: readonly StaffedRow[],
  { model }: Pick<PlanStore, "model">,
  { activities }: Pick<Schedule, "activities">,
): number | null {
  const durations = new Map(activities.map(({ id, duration }) => [id, duration]));
  const rateOf = (id: string) => model.tables.person.get(id)?.costRate ?? null;
  let cost = 0;
  for (const { id, people } of moves)
    for (const { personId, insteadOf, units } of people) {
      const [rate, other] = [rateOf(personId), insteadOf === null ? 0 : rateOf(insteadOf)];
      if (rate === null || other === null) return null;
      cost += ((rate - other) * units * (durations.get(id) ?? 0)) / 60;
    }
  return Math.round(cost);
}
