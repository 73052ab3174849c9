import type { FieldPath, SortKey } from "../binding/boundQuery.ts";
import { compareText, foldText } from "./foldText.ts";
import { rowsBehind, valueIn, type QueryRows, type RowValues } from "./matchesQuery.ts";

/** Orders rows in hand as lists order them: by each key, then by id. Empty values come last either way. */
export function compareRows(sort: readonly SortKey[], rows: QueryRows): (a: RowValues, b: RowValues) => number {
  return (a, b) => {
    for (const key of sort) {
      const [one, other] = [orderedValue(key, a, rows), orderedValue(key, b, rows)];
      const difference = compareValues(one, other);
      if (difference !== 0) return key.descending && one !== null && other !== null ? -difference : difference;
    }
    return compareText(String(a["id"]), String(b["id"]));
  };
}

/** The value at the end of a path; null where the way to it ends before. */
export function valueAt({ hops, field }: FieldPath, row: RowValues, rows: QueryRows): unknown {
  let at: RowValues | undefined = row;
  for (const hop of hops) at = at && rowsBehind(hop, at, rows)[0];
  return at ? valueIn(field, at) : null;
}

function orderedValue(key: SortKey, row: RowValues, rows: QueryRows): string | number | null {
  const value = valueAt(key, row, rows);
  const { kind, choices } = key.field;
  if (value === null) return null;
  if (kind === "choice") {
    const place = choices?.indexOf(String(value)) ?? -1;
    // A value that is no choice any more has no place among them.
    return place < 0 ? null : place;
  }
  if (kind === "boolean") return Number(value);
  return kind === "text" ? foldText(String(value)) : (value as string | number);
}

function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}
