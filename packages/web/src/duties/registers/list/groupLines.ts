import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { GridLine } from "../../../ui/grid/gridColumn.ts";

interface GroupParts {
  by: string;
  /** A value of that field in the reader's words; rows without one stand under what it says of null. */
  show: (value: unknown) => string;
  /** Fields that are summed up, and how a sum is told. */
  summed: readonly string[];
  tell: (field: string, sum: number) => string;
  collapsed: ReadonlySet<string>;
  /** Not all rows are loaded: the last group may have more of them. */
  hasMore: boolean;
}

/** Lines of rows that are sorted by a field, with a heading, a count and sums where its value changes. */
export function groupLines(rows: readonly AnyRow[], parts: GroupParts): GridLine<AnyRow>[] {
  const { by, show, summed, tell, collapsed, hasMore } = parts;
  const groups: { value: unknown; rows: { row: AnyRow; number: number }[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const value = row[by] ?? null;
    const last = groups.at(-1);
    if (last && JSON.stringify(last.value) === JSON.stringify(value)) last.rows.push({ row, number: index + 1 });
    else groups.push({ value, rows: [{ row, number: index + 1 }] });
  }
  return groups.flatMap(({ value, rows: of }, place): GridLine<AnyRow>[] => {
    const key = `group ${JSON.stringify(value)}`;
    const isOpen = !collapsed.has(key);
    const isWhole = !hasMore || place < groups.length - 1;
    const sums = summed.map((field) =>
      tell(
        field,
        of.reduce((sum, { row }) => sum + numberIn(row[field]), 0),
      ),
    );
    return [
      {
        kind: "group",
        key,
        label: show(value),
        count: `${of.length}${isWhole ? "" : "+"}`,
        sums: isWhole ? sums.join(" · ") : "",
        collapsed: !isOpen,
      },
      ...(isOpen ? of.map(({ row, number }): GridLine<AnyRow> => ({ kind: "row", key: row.id, row, number })) : []),
    ];
  });
}

const numberIn = (value: unknown) => (typeof value === "number" ? value : 0);
