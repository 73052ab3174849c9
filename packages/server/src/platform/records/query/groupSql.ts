import {
  bindQuery,
  parseQuery,
  textFromInstant,
  type FieldPath,
  type QueryContext,
  type QueryField,
  type RecordDeclaration,
  type RowGroup,
} from "@gantry/records";
import type { RecordMapping } from "../recordMapping.ts";
import { pathSql, sortSql } from "./pathSql.ts";
import type { QueryScope } from "./queryScope.ts";

interface Grouping {
  by: FieldPath;
  declaration: RecordDeclaration;
  mapping: RecordMapping;
  scope: QueryScope;
  context: QueryContext;
}

interface GroupKeySql {
  joins: string;
  value: string;
  label: string;
  order: string;
}

/** What rows are grouped by: moments by their day, references by their row, told with its title as far as it may be seen. */
export function groupKeySql({ by, declaration, mapping, scope, context }: Grouping): GroupKeySql {
  const { joins, expression } = pathSql(by, mapping, scope, "g");
  const { kind } = by.field;
  if (kind === "instant" && by.field.custom === null) {
    const day = `floor(${expression} / 1440.0)::int4`;
    return { joins, value: day, label: "null::text", order: day };
  }
  if (kind === "timestamp" && by.field.custom === null) {
    const day = `((${expression} at time zone ${scope.bind(context.timeZone ?? "UTC")}::text)::date)::text`;
    return { joins, value: day, label: "null::text", order: day };
  }
  const [sort] = bindQuery(declaration, parseQuery(`sort:${by.name}`), context).sort;
  if (!sort) return { joins, value: expression, label: "null::text", order: expression };
  const order = sortSql(sort, mapping, scope, "o");
  const isNamed = kind === "reference" && sort.hops.length > by.hops.length;
  const title = isNamed ? pathSql(sort, mapping, scope, "n") : null;
  return {
    joins: `${joins}${order.joins}${title?.joins ?? ""}`,
    // A row that may not be seen is nowhere told by its id.
    value: title ? `(case when ${title.expression} is not null then ${expression} end)` : expression,
    label: title ? `${title.expression}::text` : "null::text",
    order: order.expression,
  };
}

/** Days of project time are counted in the database and told as days. */
export function dayOf({ kind, custom }: QueryField, value: unknown): unknown {
  return kind === "instant" && custom === null && typeof value === "number"
    ? textFromInstant(value * 1440).slice(0, 10)
    : value;
}

const numbers: ReadonlySet<string> = new Set(["integer", "number", "ratio", "minutes", "money"]);

/** Sum of a number, first and last of what has an order. */
export function figuresSql(
  path: FieldPath,
  mapping: RecordMapping,
  scope: QueryScope,
  index: number,
): { joins: string; select: string } {
  const { joins, expression } = pathSql(path, mapping, scope, `f${index}`);
  const { kind, custom } = path.field;
  if (numbers.has(kind)) return { joins, select: `, coalesce(sum(${expression}), 0)::float8 as "sum${index}"` };
  const isMoment = kind === "instant" && custom === null;
  const first = `min(${expression})`;
  const last = `max(${expression})`;
  const asText = (value: string): string =>
    isMoment
      ? value
      : kind === "timestamp" && custom === null
        ? `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : `${value}::text`;
  if (!["instant", "day", "timestamp"].includes(kind)) return { joins, select: "" };
  return { joins, select: `, ${asText(first)} as "first${index}", ${asText(last)} as "last${index}"` };
}

/** The figures of all rows from those of their groups: sums and counts add up, and of firsts and lasts the outermost hold. */
export function addedUp(groups: readonly Record<string, unknown>[]): Record<string, unknown> {
  const total: Record<string, unknown> = { count: 0 };
  for (const group of groups)
    for (const [name, value] of Object.entries(group)) {
      if (name === "count" || name.startsWith("sum")) total[name] = Number(total[name] ?? 0) + Number(value);
      else if (name.startsWith("first")) total[name] = outermost(total[name], value, false);
      else if (name.startsWith("last")) total[name] = outermost(total[name], value, true);
    }
  return total;
}

/** The lesser or greater of two numbers or texts; of one that is empty, the other. */
function outermost(left: unknown, right: unknown, isLast: boolean): unknown {
  if (left === undefined || left === null) return right;
  if (right === null) return left;
  const isGreater = (left as number | string) > (right as number | string);
  return isGreater === isLast ? left : right;
}

/** The figures of one group, by the names they were asked for under. */
export function groupFigures(
  paths: readonly FieldPath[],
  names: readonly string[],
  row: Record<string, unknown>,
): Pick<RowGroup, "sums" | "ranges"> {
  const sums: Record<string, number> = {};
  const ranges: RowGroup["ranges"] = {};
  const told = (value: unknown): string | null =>
    typeof value === "number" ? textFromInstant(value) : ((value as string | null) ?? null);
  for (const [index, { field }] of paths.entries()) {
    const name = names[index]?.trim() ?? "";
    if (numbers.has(field.kind)) sums[name] = Number(row[`sum${index}`]);
    else if (`first${index}` in row)
      ranges[name] = { first: told(row[`first${index}`]), last: told(row[`last${index}`]) };
  }
  return { sums, ranges };
}
