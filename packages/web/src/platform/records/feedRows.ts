import { compareText, foldText, type Field } from "@gantry/records";
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

type Fields = Readonly<Record<string, Pick<Field, "kind" | "choices">>>;

/** Rows in the order of the server: empty values last whichever way it goes, the id decides between equals. */
export function compareRows(sort: readonly FeedSort[], fields: Fields): (a: AnyRow, b: AnyRow) => number {
  const placed = (name: string, value: unknown): string | number | null => {
    if (value === null || value === undefined) return null;
    const field = fields[name];
    if (field?.kind === "choice") return field.choices?.indexOf(String(value)) ?? 0;
    if (typeof value === "number" || typeof value === "boolean") return Number(value);
    return field?.kind === "text" ? foldText(String(value)) : String(value);
  };
  return (a, b) => {
    for (const { name, descending } of sort) {
      const [one, other] = [placed(name, a[name]), placed(name, b[name])];
      if (one === other) continue;
      if (one === null || other === null) return one === null ? 1 : -1;
      const difference =
        typeof one === "number" && typeof other === "number" ? one - other : compareText(String(one), String(other));
      if (difference !== 0) return descending ? -difference : difference;
    }
    return compareText(a.id, b.id);
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
  { sort, fields, hasMore }: { sort: readonly FeedSort[]; fields: Fields; hasMore: boolean },
): readonly AnyRow[] {
  const compare = compareRows(sort, fields);
  const known = new Set(rows.map(({ id }) => id));
  return arrived
    .filter(({ id }) => !known.has(id))
    .reduce<readonly AnyRow[]>((now, row) => {
      const at = now.findIndex((each) => compare(row, each) < 0);
      if (at < 0) return hasMore ? now : [...now, row];
      return now.toSpliced(at, 0, row);
    }, rows);
}
