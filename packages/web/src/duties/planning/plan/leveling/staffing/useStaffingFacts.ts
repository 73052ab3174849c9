import type { StaffingFacts } from "@gantry/engine";
import { useMemo } from "react";
import { askedOf } from "../../needs/planNeeds.ts";
import type { PlanStore } from "../../sync/planStore.ts";

/** Skills that rows of these plans ask for, who of the people that are still here has them, and what they cost where that may be seen. */
export function useStaffingFacts(stores: readonly PlanStore[], version: number): Omit<StaffingFacts, "maySwap"> {
  return useMemo(() => staffingFacts(stores), [stores, version]);
}

export function staffingFacts(stores: readonly PlanStore[]): Omit<StaffingFacts, "maySwap"> {
  const people = new Map(stores.flatMap(({ model }) => [...model.tables.person]));
  const working = [...people.values()].filter(({ kind }) => kind === "work");
  const held = new Map(stores.flatMap(({ model }) => [...(model.needs.known.held ?? [])]));
  return {
    needs: new Map(
      stores.flatMap(({ model: { needs } }) => needs.itemIds.map((id) => [id, needs.of(id).map(askedOf)] as const)),
    ),
    skills: new Map(
      working.flatMap(({ id, active }) => (active && held.has(id) ? [[id, held.get(id) ?? []] as const] : [])),
    ),
    costPerMinute: new Map(
      working.flatMap(({ id, costRate }) => (typeof costRate === "number" ? [[id, costRate / 60] as const] : [])),
    ),
  };
}
