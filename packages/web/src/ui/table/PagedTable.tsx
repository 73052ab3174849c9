import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { DataTable, type DataTableProps } from "./DataTable.tsx";
import { MoreRows } from "./MoreRows.tsx";

interface Page<T> {
  items: T[];
  total?: number | undefined;
}

interface PagedTableProps<T> extends Omit<DataTableProps<T>, "rows" | "stale"> {
  /** A list's pages as `rowsQuery` asks for them. */
  list: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
}

/** The rows loaded so far, and the way to more of them. Shows nothing without rows. */
export function PagedTable<T>({ list, ...table }: PagedTableProps<T>) {
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable {...table} rows={rows} stale={list.isPlaceholderData} />
      <MoreRows
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
        shown={rows.length}
        total={list.data?.pages[0]?.total}
      />
    </>
  );
}
