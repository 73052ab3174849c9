import { api } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { ViewChoice } from "../view/viewChoice.ts";
import { comparisonOf } from "./comparison.ts";
import { useMomentComparison } from "./useMomentComparison.ts";
import { isMoment } from "./wallClock.ts";
import { defaultBaseline, useBaselines } from "./useBaselines.ts";

export const AGAINST_NONE = "none";

/** Loads what the plan is to be compared with and sets it against the plan. Gives why that failed, if it did. */
export function useComparison(store: PlanStore, { against }: Pick<ViewChoice, "against">): unknown {
  const { id: projectId } = store.model.project;
  const moment = against !== null && isMoment(against) ? against : null;
  const past = useMomentComparison(projectId, moment);
  const baselines = useBaselines(projectId);
  const chosen =
    against === AGAINST_NONE || moment !== null
      ? null
      : (baselines.find(({ id }) => id === against) ?? defaultBaseline(baselines));
  const id = chosen?.id ?? null;
  const name = chosen?.name ?? "";
  const items = useQuery({
    queryKey: ["baselineItems", id],
    enabled: id !== null,
    // What a baseline keeps never changes.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => call(api.baseline.items, { params: { id: id ?? "" } }, { signal }),
  });
  const table = id === null ? undefined : items.data?.items;
  const comparison = useMemo(
    () => (id === null || table === undefined ? null : comparisonOf({ kind: "baseline", id, name, table })),
    [id, name, table],
  );
  const shown = past.comparison ?? comparison;
  // A scenario is compared with the plan beneath it.
  useEffect(() => {
    if (!store.scenario) store.compareWith(shown);
  }, [store, shown]);
  return past.error ?? items.error;
}
