import { useEffect } from "react";
import { useGates } from "../../gates/useGates.ts";
import type { PlanStore } from "../sync/planStore.ts";

/** Keeps the gates that the plan shows in step with the project's. */
export function usePlanGates(store: PlanStore): void {
  const { rows, checks } = useGates(store.model.project.id);
  useEffect(() => store.showGates(rows.data ?? [], checks.data ?? []), [store, rows.data, checks.data]);
}
