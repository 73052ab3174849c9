import { formatQuery, formatTerm, parseQuery, type FieldTerm, type ParsedQuery, type QueryNode } from "@gantry/records";

/**
 * The typed query, condition by condition: chips and column headings read and change single ones and leave the rest as it was meant.
 * What cannot be read yet is left alone.
 */
const conditionsOf = ({ condition }: ParsedQuery): readonly QueryNode[] =>
  condition === null ? [] : condition.kind === "and" ? condition.of : [condition];

const isOf = (node: QueryNode, field: string): node is FieldTerm =>
  node.kind === "field" && node.name === field && node.operator === ":";

/** Value of the first `field:value` condition; null when there is none. */
export function termValue(query: string, field: string): string | null {
  const parsed = parseQuery(query);
  if (field === "sort" || field === "group")
    return parsed[field].length === 0 ? null : writtenKeys(parsed, field).slice(field.length + 1);
  const term = conditionsOf(parsed).find((node): node is FieldTerm => isOf(node, field));
  return term === undefined ? null : formatTerm(term).slice(field.length + 1);
}

/** The query with exactly one `field:value` condition, or none for null. */
export function withTerm(query: string, field: string, value: string | null): string {
  const parsed = parseQuery(query);
  if (parsed.problems.length > 0) return query;
  const added = parseQuery(value === null || value === "" ? "" : `${field}:${value}`);
  if (field === "sort" || field === "group") return formatQuery({ ...parsed, [field]: added[field] });
  const others = conditionsOf(parsed).filter((node) => !isOf(node, field));
  const of = [...others, ...conditionsOf(added)];
  return formatQuery({ ...parsed, condition: of.length > 1 ? { kind: "and", of } : (of[0] ?? null) });
}

/** Values chosen in a condition that takes several: `state:active,onHold`. */
export function chosenValues(query: string, field: string): string[] {
  const term = conditionsOf(parseQuery(query)).find((node): node is FieldTerm => isOf(node, field));
  return term?.values.flatMap((value) => (value.kind === "plain" ? [value.text] : [])) ?? [];
}

/** Adds a value to such a condition, or takes it out. */
export function withToggled(query: string, field: string, value: string): string {
  const chosen = chosenValues(query, field);
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return withTerm(query, field, next.join(","));
}

export interface Sort {
  field: string;
  descending: boolean;
}

export function sortOf(query: string): Sort | null {
  return sortsOf(query)[0] ?? null;
}

/** Every field the query sorts by, the first one first. */
export function sortsOf(query: string): Sort[] {
  return parseQuery(query).sort.map(({ name, descending }) => ({ field: name, descending }));
}

const sortTerm = ({ field, descending }: Sort) => `${descending ? "-" : ""}${field}`;

/** Sorts by a field, its equals by what was sorted by before; asked again for the same field, the other way round. */
export function withSortAdded(query: string, field: string): string {
  const sorts = sortsOf(query);
  const known = sorts.find((sort) => sort.field === field);
  const next = known
    ? sorts.map((sort) => (sort === known ? { field, descending: !known.descending } : sort))
    : [...sorts, { field, descending: false }];
  return withTerm(query, "sort", next.map(sortTerm).join(","));
}

/** Sorts by a field; asked again for the same field, the other way round. */
export function withSortBy(query: string, field: string): string {
  const now = sortOf(query);
  const descending = now?.field === field && !now.descending;
  return withTerm(query, "sort", `${descending ? "-" : ""}${field}`);
}

/** The query without its sorting and grouping: what a filter field shows. */
export const filterPart = (query: string) => withTerm(withTerm(query, "sort", null), "group", null);

/** The query with another filter and the same sorting and grouping, but what the filter itself says of them. */
export const withFilterPart = (query: string, filter: string) =>
  ["sort", "group"].reduce(
    (now, name) => (termValue(now, name) === null ? withTerm(now, name, termValue(query, name)) : now),
    filter.trim(),
  );

function writtenKeys(parsed: ParsedQuery, field: "sort" | "group"): string {
  return formatQuery({ condition: null, sort: [], group: [], [field]: parsed[field] });
}
