import { api } from "@gantry/records";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/call.ts";

/** What others share with the reader. */
export const sharedQuery = queryOptions({
  queryKey: ["shared"],
  queryFn: async ({ signal }) => (await call(api.shared.list, {}, { signal })).items,
  staleTime: 60_000,
});
