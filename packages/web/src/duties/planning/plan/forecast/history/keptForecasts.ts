import { api, type KeptForecastRow } from "@gantry/records";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../../../../platform/api/call.ts";

/** As many as are told of: a year of days. */
export const MOST_KEPT = 366;
const SOON_MS = 1000;

/** The latest kept forecasts of a project; asked for again while one of them is being computed. */
export function keptForecastsQuery(projectId: string) {
  return queryOptions({
    queryKey: ["rows", "keptForecast", "all", { projectId }],
    queryFn: async ({ signal }) => {
      const query = { q: `projectId:${projectId} sort:-createdAt`, limit: MOST_KEPT };
      return (await call(api.keptForecast.list, { query }, { signal })).items;
    },
    refetchInterval: ({ state }) => (hasPending(state.data) ? SOON_MS : false),
  });
}

const isComputed = ({ computedAt }: KeptForecastRow) => computedAt !== null;

/** Whether the latest one is still being computed: an older one that never could be is not waited for. */
export function hasPending(rows: readonly KeptForecastRow[] | undefined): boolean {
  const [latest] = rows ?? [];
  return latest !== undefined && !isComputed(latest);
}
