/**
 * The typed query as text, term by term: `state:active "quoted words" -kind:crm sort:-start`. What a term means the server
 * says; here chips and column headings read and change single terms and leave the rest as it was typed.
 */
export function splitTerms(query: string): string[] {
  return query.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
}

const beginsWith = (term: string, field: string) => term.startsWith(`${field}:`);

/** Value of the first `field:value` term; null when there is none. */
export function termValue(query: string, field: string): string | null {
  const term = splitTerms(query).find((each) => beginsWith(each, field));
  return term === undefined ? null : term.slice(field.length + 1);
}

/** The query with exactly one `field:value` term, or none for null. */
export function withTerm(query: string, field: string, value: string | null): string {
  const others = splitTerms(query).filter((each) => !beginsWith(each, field));
  return [...others, ...(value === null || value === "" ? [] : [`${field}:${value}`])].join(" ");
}

/** Values chosen in a term that takes several: `state:active,onHold`. */
export function chosenValues(query: string, field: string): string[] {
  return termValue(query, field)?.split(",").filter(Boolean) ?? [];
}

/** Adds a value to such a term, or takes it out. */
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
  const [first] = termValue(query, "sort")?.split(",") ?? [];
  if (!first) return null;
  return first.startsWith("-") ? { field: first.slice(1), descending: true } : { field: first, descending: false };
}

/** Every field the query sorts by, the first one first. */
export function sortsOf(query: string): Sort[] {
  const terms = termValue(query, "sort")?.split(",").filter(Boolean) ?? [];
  return terms.map((term) =>
    term.startsWith("-") ? { field: term.slice(1), descending: true } : { field: term, descending: false },
  );
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
