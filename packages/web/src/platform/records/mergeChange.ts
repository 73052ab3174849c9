import type { Change, EditsResult } from "@gantry/records";
import { writtenOver } from "./customShown.ts";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";

/** What a change says of one row, told by a live event or by the answer to one's own edit. */
export interface RowChange {
  record: string;
  id: string;
  version: number;
  values: Readonly<Record<string, unknown>>;
  gone: boolean;
}

interface AnyRow {
  id: string;
  version: number;
}

interface AnyPage {
  items: AnyRow[];
}

export function rowChangeOf(change: Change): RowChange {
  const { record, id, version, after, verb } = change;
  return { record, id, version, values: after ?? {}, gone: verb === "deleted" };
}

export function rowChangesOf(result: EditsResult): RowChange[] {
  return result.rows.map(({ record, id, version, values, deleted }) => ({
    record,
    id,
    version,
    values,
    gone: deleted,
  }));
}

/** A row after a change; the same object when the change is not newer. */
export function mergedRow<T extends AnyRow>(row: T, change: RowChange): T {
  if (row.id !== change.id || change.version <= row.version) return row;
  return { ...writtenOver(row, change.values), version: change.version };
}

function mergedRows(rows: AnyRow[], change: RowChange): AnyRow[] {
  if (!rows.some((row) => row.id === change.id)) return rows;
  return change.gone ? rows.filter((row) => row.id !== change.id) : rows.map((row) => mergedRow(row, change));
}

/** Mends what is on the screen at once. Whether a row now belongs elsewhere in a filtered, sorted list only the server knows. */
export function mergeChange(client: QueryClient, change: RowChange): void {
  const key = ["rows", change.record];
  client.setQueriesData<InfiniteData<AnyPage>>({ queryKey: [...key, "list"] }, (data) => {
    if (!data) return data;
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: mergedRows(page.items, change) })) };
  });
  client.setQueriesData<AnyRow[]>({ queryKey: [...key, "all"] }, (data) => data && mergedRows(data, change));
  client.setQueryData<AnyRow>([...key, "one", change.id], (row) => row && mergedRow(row, change));
}
