import type { AnyRow } from "../../../platform/records/feedRows.ts";

/** The column of rows whose field is empty. */
export const EMPTY = "";

export interface BoardColumn {
  value: string;
  label: string;
  rows: AnyRow[];
  /** Of the field that is summed up; null where none is. */
  sum: number | null;
}

interface BoardParts {
  field: string;
  choices: readonly { value: string; label: string }[];
  /** Label of the column for empty values; null where the field is never empty. */
  emptyLabel: string | null;
  /** A number that is summed up per column. */
  summed: string | null;
}

/** Rows by the value of a choice, in the order of the choices. */
export function boardColumns(
  rows: readonly AnyRow[],
  { field, choices, emptyLabel, summed }: BoardParts,
): BoardColumn[] {
  const places = emptyLabel === null ? choices : [{ value: EMPTY, label: emptyLabel }, ...choices];
  const columns = places.map(({ value, label }): BoardColumn => ({
    value,
    label,
    rows: [],
    sum: summed === null ? null : 0,
  }));
  const byValue = new Map(columns.map((column) => [column.value, column]));
  for (const row of rows) {
    const column = byValue.get(String(row[field] ?? EMPTY));
    if (!column) continue;
    column.rows.push(row);
    const amount = summed === null ? null : row[summed];
    if (column.sum !== null && typeof amount === "number") column.sum += amount;
  }
  return columns;
}
