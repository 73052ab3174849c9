import type { RowGroup } from "@gantry/records";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { GridLine } from "../../../ui/grid/gridColumn.ts";

type Value = RowGroup["value"];

interface GroupParts {
  /** Value of a row as groups tell it; left out where only the server knows it: then the rows are counted off. */
  valueOf: ((row: AnyRow) => unknown) | undefined;
  /** Groups as the server counts them, in their order; rows of others stand where their values are met. */
  groups: readonly RowGroup[];
  labelOf: (group: Pick<RowGroup, "value" | "label">) => string;
  sumsOf: (sums: RowGroup["sums"]) => string;
  closed: ReadonlySet<string>;
  /** Not all rows are loaded. */
  hasMore: boolean;
}

export const groupKey = (value: Value) => `group ${JSON.stringify(value)}`;

interface Bundle {
  key: string;
  value: Value;
  group: RowGroup | undefined;
  rows: AnyRow[];
}

/** Lines of rows that are sorted by what they share, under headings with the counts and sums of the whole group, loaded or not. */
export function groupLines(rows: readonly AnyRow[], parts: GroupParts): GridLine<AnyRow>[] {
  const { closed, hasMore, labelOf, sumsOf } = parts;
  const bundles = parts.valueOf ? byValue(rows, parts.groups, parts.valueOf) : countedOff(rows, parts);
  let number = 0;
  return shownOf(bundles, closed, hasMore).flatMap(({ key, value, group, rows: of }): GridLine<AnyRow>[] => {
    const isClosed = closed.has(key);
    const heading: GridLine<AnyRow> = {
      kind: "group",
      key,
      label: labelOf(group ?? { value, label: null }),
      count: String(group?.count ?? of.length),
      sums: group ? sumsOf(group.sums) : "",
      collapsed: isClosed,
    };
    if (isClosed) return [heading];
    return [heading, ...of.map((row): GridLine<AnyRow> => ({ kind: "row", key: row.id, row, number: ++number }))];
  });
}

function byValue(rows: readonly AnyRow[], groups: readonly RowGroup[], valueOf: (row: AnyRow) => unknown): Bundle[] {
  const bundles: Bundle[] = groups.map((group) => ({
    key: groupKey(group.value),
    value: group.value,
    group,
    rows: [],
  }));
  const known = new Map(bundles.map((bundle) => [bundle.key, bundle]));
  let last: Bundle | undefined;
  for (const row of rows) {
    const value = valueOf(row) as Value;
    const key = groupKey(value);
    let bundle = known.get(key);
    if (!bundle) {
      bundle = { key, value, group: undefined, rows: [] };
      known.set(key, bundle);
      bundles.splice(last ? bundles.indexOf(last) + 1 : 0, 0, bundle);
    }
    bundle.rows.push(row);
    last = bundle;
  }
  return bundles;
}

function countedOff(rows: readonly AnyRow[], { groups }: GroupParts): Bundle[] {
  let from = 0;
  return groups.map((group, at) => {
    const end = at === groups.length - 1 ? rows.length : from + group.count;
    const of = rows.slice(from, end);
    from = end;
    return { key: groupKey(group.value), value: group.value, group, rows: of };
  });
}

/** Headings reach as far as rows are loaded: the open group after those would look empty. */
function shownOf(bundles: readonly Bundle[], closed: ReadonlySet<string>, hasMore: boolean): readonly Bundle[] {
  if (!hasMore) return bundles;
  const lastLoaded = bundles.findLastIndex(({ rows }) => rows.length > 0);
  const end = bundles.findIndex(({ key, rows }, at) => at > lastLoaded && rows.length === 0 && !closed.has(key));
  return end < 0 ? bundles : bundles.slice(0, end);
}
