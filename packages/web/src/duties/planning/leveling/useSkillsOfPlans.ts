import { useEffect } from "react";
import { useKnownSkills } from "../plan/needs/useKnownSkills.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** Tells several plans what skills are called and who has them, where their rows ask for any; whether what is needed of it is there. */
export function useSkillsOfPlans(stores: readonly PlanStore[]): boolean {
  const isAsked = stores.some(({ model }) => model.tables.skillNeed.size > 0);
  const { known, isPending } = useKnownSkills({ names: isAsked, held: isAsked });
  useEffect(() => {
    if (known) for (const store of stores) store.showSkills(known);
  }, [stores, known]);
  return !isPending;
}
