import { useEffect } from "react";
import { usePlanValue } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { useKnownSkills } from "./useKnownSkills.ts";

/** Tells the plan what skills are called, and who has those that its rows ask for: as it is now, which says nothing of a past plan. */
export function usePlanNeeds(store: PlanStore): void {
  const isAsked = usePlanValue(store, ({ model }) => model.tables.skillNeed.size > 0);
  const isTyped = store.permissions.has("plan.write");
  const { known } = useKnownSkills({ names: isAsked || isTyped, held: isAsked && store.asOf === null });
  useEffect(() => {
    if (known) store.showSkills(known);
  }, [store, known]);
}
