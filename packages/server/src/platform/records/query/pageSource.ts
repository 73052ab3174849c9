import type { RecordMapping } from "../recordMapping.ts";

interface PageSql {
  /** For what rows are sorted by. */
  joins: string;
  where: string;
  order: string;
  limit: string;
}

/** What the engine computes, wherever it is spoken of. */
const COMPUTED = /\bd\./;

/**
 * The rows of a page as `t`, in their order, with what the engine computes of them as `d`, to stand after "from". It is looked up for
 * the rows of the page alone, unless they are found or sorted by it: joined first, it would be read for every row that is found.
 */
export function pageSource({ source, table, derived }: RecordMapping, page: PageSql): string {
  const { joins, where, order, limit } = page;
  const found = `${joins} where ${where} order by ${order} limit ${limit}`;
  if (derived.length === 0 || joins !== "" || COMPUTED.test(`${where} ${order}`)) return `${source}${found}`;
  return `${source.replace(`${table} t`, () => `(select t.* from ${table} t${found}) t`)} order by ${order}`;
}
