import { api, type Found } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/api/call.ts";

const MOST = 20;

/** What the server finds for a text. */
export function useFound(text: string) {
  const { data, isFetching, isError } = useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => call(api.live.search, { query: { text, limit: MOST } }, { signal }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  const items: readonly Found[] = text.length > 1 ? (data?.items ?? []) : [];
  return { items, approximate: items.length > 0 && data?.approximate === true, busy: isFetching, failed: isError };
}
