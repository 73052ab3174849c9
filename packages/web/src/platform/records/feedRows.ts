import { writtenOver } from "./customShown.ts";
import type { RowChange } from "./mergeChange.ts";

/** A row of any record type, as lists show it. */
export interface AnyRow {
  id: string;
  version: number;
  [field: string]: unknown;
}

export interface FeedSort {
  name: string;
  descending: boolean;
}

type Value = string | number | boolean;

/** Rows in the order of the server: empty values last whichever way it goes, the id decides between equals. */
export function compareRows(sort: readonly FeedSort[]): (a: AnyRow, b: AnyRow) => number {
  return (a, b) => {
    for (const { name, descending } of sort) {
      const one = a[name] as Value | null | undefined;
      const other = b[name] as Value | null | undefined;
      if (one === other) continue;
      if (one === null || one === undefined) return 1;
      if (other === null || other === undefined) return -1;
      return one < other === descending ? 1 : -1;
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

/** Rows after a change of one that is among them; the same array when none is. A row stays where it stands while it is being edited. */
export function withChange(rows: readonly AnyRow[], change: RowChange): readonly AnyRow[] {
  const at = rows.findIndex(({ id }) => id === change.id);
  const row = rows[at];
  if (!row) return rows;
  if (change.gone) return rows.toSpliced(at, 1);
  return change.version <= row.version
    ? rows
    : rows.with(at, { ...writtenOver(row, change.values), id: row.id, version: change.version });
}

/**
 * Rows with newly arrived ones put where they belong. One that comes after the last row is left to the pages not loaded yet, where
 * there are any.
 */
export function withArrived(
  rows: readonly AnyRow[],
  arrived: readonly AnyRow[],
  { sort, hasMore }: { sort: readonly FeedSort[]; hasMore: boolean },
): readonly AnyRow[] {
  const compare = compareRows(sort);
  const known = new Set(rows.map(({ id }) => id));
  return arrived
    .filter(({ id }) => !known.has(id))
    .reduce<readonly AnyRow[]>((now, row) => {
      const at = now.findIndex((each) => compare(row, each) < 0);
      if (at < 0) return hasMore ? now : [...now, row];
      return now.toSpliced(at, 0, row);
    }, rows);
}
