import { endpointsOf, type Change, type RecordDeclaration, type Row } from "@gantry/records";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { withCustomShown } from "./customShown.ts";
import { call } from "../api/call.ts";

/** Query of a list: what people typed (`state:active sort:-start`), and how much of it. */
export interface ListQuery {
  q?: string;
  limit?: number;
  fields?: string;
  trash?: "without" | "only";
  total?: "none" | "count";
}

export interface RowPage<R extends RecordDeclaration> {
  items: Row<R>[];
  next: string | null;
  total?: number | undefined;
}

export interface HistoryPage {
  items: Change[];
  next: string | null;
}

/** Rows of a record type, page after page. */
export function rowsQuery<R extends RecordDeclaration>(declaration: R, query: ListQuery = {}) {
  return infiniteQueryOptions({
    queryKey: ["rows", declaration.name, "list", query],
    queryFn: async ({ pageParam, signal }) => {
      const paged = pageParam === null ? query : { ...query, cursor: pageParam };
      return await call(endpointsOf(declaration).list, { query: paged }, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: RowPage<R>) => last.next,
  });
}

/** Up to 500 rows at once, for pickers and for resolving names. */
export function allRowsQuery<R extends RecordDeclaration>(declaration: R, query: ListQuery = {}) {
  const whole = { limit: 500, ...query };
  return queryOptions({
    queryKey: ["rows", declaration.name, "all", whole],
    queryFn: async ({ signal }) => {
      const items: Row<R>[] = [];
      let cursor: string | null = null;
      do {
        const paged: ListQuery & { cursor?: string } = cursor === null ? whole : { ...whole, cursor };
        const page = (await call(endpointsOf(declaration).list, { query: paged }, { signal })) as unknown as RowPage<R>;
        items.push(...page.items);
        cursor = page.next;
      } while (cursor !== null && items.length < 5000);
      return items;
    },
  });
}

export function rowQuery<R extends RecordDeclaration>(declaration: R, id: string) {
  return queryOptions({
    queryKey: ["rows", declaration.name, "one", id],
    queryFn: async ({ signal }) =>
      withCustomShown(await call(endpointsOf(declaration).get, { params: { id } }, { signal })),
  });
}

/** Who changed what in one row, newest first. */
export function historyQuery(declaration: RecordDeclaration, id: string) {
  return infiniteQueryOptions({
    queryKey: ["rows", declaration.name, "history", id],
    queryFn: async ({ pageParam, signal }): Promise<HistoryPage> => {
      const query = pageParam === null ? { limit: 30 } : { limit: 30, cursor: pageParam };
      return call(endpointsOf(declaration).history, { params: { id }, query }, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: HistoryPage) => last.next,
  });
}
