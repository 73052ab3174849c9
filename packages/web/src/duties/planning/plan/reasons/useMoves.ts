import { api } from "@gantry/records";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../../../platform/api/call.ts";
import { subscribe } from "../../../../platform/live/live.ts";

/** What moved in a project, the latest first; asked for anew whenever its schedule was computed. */
export function useMoves(projectId: string, limit: number) {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribe(projectId, (event) => {
        if (event.event === "schedule" && event.data.projectId === projectId)
          void client.invalidateQueries({ queryKey: ["moves", projectId] });
      }),
    [client, projectId],
  );
  return useQuery({
    queryKey: ["moves", projectId, limit],
    // Nobody has listened for schedules while it was not shown.
    staleTime: 0,
    refetchOnMount: "always",
    queryFn: ({ signal }) => call(api.moves.moves, { params: { id: projectId }, query: { limit } }, { signal }),
  });
}
