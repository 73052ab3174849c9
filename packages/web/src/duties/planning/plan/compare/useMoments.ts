import { api } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../../../platform/api/call.ts";

/** What was done to a plan up to a moment and after it, nearest first. */
export function useMoments(projectId: string, at: string) {
  return useQuery({
    queryKey: ["planMoments", projectId, at],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(api.plan.moments, { params: { id: projectId }, query: { at, limit: 20 } }, { signal }),
  });
}
