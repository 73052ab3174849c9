import { api, type Result } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/api/call.ts";

export type Found = Result<typeof api.live.search>["items"][number];

/** What the server finds for a text. */
export function useFound(text: string) {
  const { data, isFetching, isError } = useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => call(api.live.search, { query: { text, limit: 15 } }, { signal }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  return { items: text.length > 1 ? (data?.items ?? []) : [], busy: isFetching, failed: isError };
}

/** Page on which a found thing is shown. */
export function destinationOf({ record, id, projectId }: Found): { href: string } {
  if (record === "workItem" && projectId) return { href: `/projects/${projectId}/plan?row=${id}` };
  return { href: record === "person" ? `/people?person=${id}` : `/projects/${id}` };
}
