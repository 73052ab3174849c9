import { sourceFor, type RecordMapping } from "../recordMapping.ts";

interface PageSql {
  /** For what rows are sorted by. */
  joins: string;
  where: string;
  order: string;
  limit: string;
}

/**
 * The rows of a page as `t`, in their order, with what the engine computes of them as `d`, to stand after "from". It is looked up for
 * the rows of the page alone, unless they are found or sorted by it: joined first, it would be read for every row that is found.
 */
export function pageSource(mapping: RecordMapping, { joins, where, order, limit }: PageSql): string {
  const { source, table, derived } = mapping;
  const found = `${joins} where ${where} order by ${order} limit ${limit}`;
  const isPlain = joins === "" && sourceFor(mapping, `${where} ${order}`) !== source;
  if (derived.length === 0 || !isPlain) return `${source}${found}`;
  return `${source.replace(`${table} t`, () => `(select t.* from ${table} t${found}) t`)} order by ${order}`;
}

/**
 * The same where rows of one project are sorted first by a column that the engine computes and an index holds: they are read in that
 * order until the page is full, each with the row it belongs to. PostgreSQL would not find this way by itself, since it takes the
 * projects of both for a coincidence. Rows of which nothing is computed are not among them.
 */
export function computedPageSource(
  { table, computed }: RecordMapping,
  { joins, where, order, limit }: PageSql,
  { column, org, project }: { column: string; org: string; project: string },
): string {
  if (!computed) throw new Error(`Nothing is computed of the rows of "${table}".`);
  const ordered = `select d.* from ${computed.table} d where d.org_id = ${org} and d.project_id = ${project}::uuid and d.${column} is not null`;
  const row = `select t.* from ${table} t where ${computed.on} limit 1`;
  return `(${ordered}) d join lateral (${row}) t on true${joins} where ${where} order by ${order} limit ${limit}`;
}
