import { api } from "@gantry/records";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";

const PAGE = 25;

/** Results of a search, a page at a time. */
export function useResults(text: string, record: string | null) {
  return useInfiniteQuery({
    queryKey: ["search", "page", text, record],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.live.search,
        { query: { text, limit: PAGE, offset: pageParam, ...(record === null ? {} : { records: record }) } },
        { signal },
      ),
    enabled: text !== "",
    initialPageParam: 0,
    getNextPageParam: ({ more }, _pages, offset) => (more ? offset + PAGE : undefined),
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      items: pages.flatMap(({ items }) => items),
      approximate: pages.some(({ approximate }) => approximate),
      indexing: pages.some(({ indexing }) => indexing),
    }),
  });
}
