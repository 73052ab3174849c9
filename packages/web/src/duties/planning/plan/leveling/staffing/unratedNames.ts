import { hasSkill, type StaffingFacts } from "@gantry/engine";
import type { PlanStore } from "../../sync/planStore.ts";

export type Rates = Pick<StaffingFacts, "needs" | "skills" | "costPerMinute">;

/** Who could do what is asked for and has no stated rate, by name: they count as the dearest there is. */
export function unratedNames(
  { needs, skills, costPerMinute }: Rates,
  stores: readonly Pick<PlanStore, "model">[],
): readonly string[] {
  const asked = [...needs.values()].flat();
  return [...skills]
    .flatMap(([id, held]) =>
      !costPerMinute.has(id) && asked.some((need) => hasSkill({ skills: held }, need, null))
        ? [stores.map(({ model }) => model.tables.person.get(id)?.name).find(Boolean) ?? ""]
        : [],
    )
    .toSorted((one, other) => one.localeCompare(other));
}
