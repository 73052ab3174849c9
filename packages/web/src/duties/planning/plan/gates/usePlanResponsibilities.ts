import type { Finding } from "@gantry/engine";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { raciQuery } from "../../../team/public.ts";
import type { PlanStore } from "../sync/planStore.ts";

/** Tells the plan what is wrong with who answers for its deliverables, as it is now: a past plan had its own. */
export function usePlanResponsibilities(store: PlanStore): void {
  const { data } = useQuery({ ...raciQuery(store.model.project.id), enabled: store.asOf === null });
  useEffect(() => store.showResponsibilities((data?.findings ?? []) as Finding[]), [store, data]);
}
