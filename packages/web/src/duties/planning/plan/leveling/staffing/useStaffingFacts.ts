import type { StaffingFacts } from "@gantry/engine";
import { useMemo } from "react";
import { askedOf } from "../../needs/planNeeds.ts";
import type { PlanStore } from "../../sync/planStore.ts";

/** Skills that rows ask for, who of the people that are still here has them, and what they cost where that may be seen. */
export function useStaffingFacts(store: PlanStore, version: number): Omit<StaffingFacts, "maySwap"> {
  return useMemo(() => {
    const { needs, tables } = store.model;
    const held = needs.known.held ?? new Map<string, never>();
    const people = [...tables.person.values()].filter(({ kind }) => kind === "work");
    return {
      needs: new Map(needs.itemIds.map((id) => [id, needs.of(id).map(askedOf)])),
      skills: new Map(people.flatMap(({ id, active }) => (active && held.has(id) ? [[id, held.get(id) ?? []]] : []))),
      costPerMinute: new Map(
        people.flatMap(({ id, costRate }) => (typeof costRate === "number" ? [[id, costRate / 60]] : [])),
      ),
    };
  }, [store, version]);
}
