import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { loadPast } from "../loading/openPlanStore.ts";
import type { Comparison } from "./comparison.ts";
import { momentComparison } from "./momentComparison.ts";

/** The plan as it was at a moment, to be set against the present one. */
export function useMomentComparison(
  projectId: string,
  moment: string | null,
): { comparison: Comparison | null; error: unknown } {
  const session = useSession();
  const format = useFormat();
  const past = useQuery({
    queryKey: ["planAsOf", projectId, moment],
    enabled: moment !== null,
    // What was does not change.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const store = await loadPast(projectId, moment ?? "", { session, locale: format.locale, signal });
      return momentComparison(store, moment ?? "", format.moment(moment ?? "", "dayTime"));
    },
  });
  return { comparison: moment === null ? null : (past.data ?? null), error: past.error };
}
