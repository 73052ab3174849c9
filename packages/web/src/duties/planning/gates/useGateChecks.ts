import { api, type GateCheck, type LiveEvent } from "@gantry/records";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../../platform/api/call.ts";
import { subscribe } from "../../../platform/live/live.ts";
import { refreshSoon } from "../../../platform/records/refreshSoon.ts";

/** Gates of a project with what is missing as of now; checked anew when anything they look at changes. */
export function useGateChecks(projectId: string): UseQueryResult<GateCheck[]> {
  useEffect(() => subscribe(projectId, (event) => isLookedAt(event) && refreshSoon("gate")), [projectId]);
  return useQuery({
    // Under the gates' rows, so that a change of one checks anew.
    queryKey: ["rows", "gate", "checks", projectId],
    queryFn: async ({ signal }) => (await call(api.gates.checks, { params: { id: projectId } }, { signal })).gates,
  });
}

function isLookedAt(event: LiveEvent): boolean {
  return event.event === "schedule" || event.event === "change";
}
