import type { BoundQuery, Condition, RecordDeclaration } from "@gantry/records";
import type { Actor } from "../../access/actor.ts";
import { guardedMapping, type GuardedMapping } from "../../access/guardedMapping.ts";
import type { Bind } from "../../access/visibleRows.ts";
import { mappingOf, type RecordMapping } from "../recordMapping.ts";
import { conditionSql } from "./conditionSql.ts";
import { afterCursor, type Cursor } from "./cursor.ts";
import { computedPageSource, pageSource } from "./pageSource.ts";
import { orderSql, sortSql, type SortSql } from "./pathSql.ts";
import { actorScope, rowConditions } from "./queryScope.ts";

export interface PageInput {
  actor: Actor;
  declaration: RecordDeclaration;
  query: BoundQuery;
  trash: "without" | "only";
  /** Rows wanted. */
  rows: number;
  cursor: Cursor | null;
  /** What is selected of each row beside what it is sorted by. */
  select: (mapping: GuardedMapping) => readonly string[];
}

export interface PageStatement {
  statement: string;
  values: unknown[];
  mapping: GuardedMapping;
  sort: readonly SortSql[];
}

/**
 * The statement that reads a page. With `computedFirst`, of one that may leave rows out that come after all others, those of which
 * nothing is computed: it is quick where the page is full without them. Null where there is no such statement.
 */
export function pageStatement(input: PageInput): PageStatement;
export function pageStatement(input: PageInput, computedFirst: true): PageStatement | null;
export function pageStatement(input: PageInput, computedFirst = false): PageStatement | null {
  const { actor, declaration, query, cursor } = input;
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const scope = actorScope(actor, bind);
  const mapping = guardedMapping(actor, mappingOf(declaration), bind);
  const conditions = [...rowConditions(declaration, scope, input.trash), conditionSql(query.condition, mapping, scope)];
  const found = query.sort.map((key, index) => sortSql(key, mapping, scope, `s${index}`));
  const first = computedFirst ? firstComputed(mapping, found, query.condition, cursor) : null;
  if (computedFirst && !first) return null;
  const sort = first ? found.map((key, index) => (index === 0 ? { ...key, nullable: false } : key)) : found;
  if (cursor) conditions.push(afterCursor(sort, cursor, bind));
  const select = [
    ...input.select(mapping),
    ...sort.map(({ expression }, index) => `${expression}::text as "sort${index}"`),
  ];
  const page = {
    joins: sort.map(({ joins }) => joins).join(""),
    where: conditions.join(" and "),
    order: [...sort.map((key) => orderSql(key)), "t.id"].join(", "),
    limit: bind(input.rows),
  };
  const source = first
    ? computedPageSource(mapping, page, { column: first.column, org: scope.org, project: bind(first.project) })
    : pageSource(mapping, page);
  return { statement: `select ${select.join(", ")} from ${source}`, values, mapping, sort };
}

function firstComputed(
  mapping: RecordMapping,
  [first]: readonly SortSql[],
  condition: Condition,
  cursor: Cursor | null,
): { column: string; project: string } | null {
  const column = mapping.computed?.orders.find((each) => first?.expression === `d.${each}`);
  const project = projectOf(condition);
  // After a row without, only rows without are to come.
  const isLate = cursor !== null && (cursor.values[0] ?? null) === null;
  return column === undefined || project === null || isLate ? null : { column, project };
}

/** The one project in which all rows lie that meet the condition; null where it does not say. */
function projectOf(condition: Condition): string | null {
  if (condition.kind === "all") return condition.of.map(projectOf).find((id) => id !== null) ?? null;
  if (condition.kind !== "field" || condition.field.name !== "projectId" || condition.field.custom !== null)
    return null;
  const [test, ...others] = condition.tests;
  return test?.is === "equal" && others.length === 0 ? String(test.value) : null;
}
