import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { dropGuarded, guardedMapping, guardSelect, type GuardedMapping } from "../access/guardedMapping.ts";
import type { Bind } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { sqlState } from "../db/transaction.ts";
import { Refusal } from "../problems/refusal.ts";
import { boundQuery } from "./query/boundQuery.ts";
import { conditionSql } from "./query/conditionSql.ts";
import { afterCursor, writeCursor } from "./query/cursor.ts";
import { pageSource } from "./query/pageSource.ts";
import { orderSql, sortSql, type SortSql } from "./query/pathSql.ts";
import { queryContext } from "./query/queryContext.ts";
import { actorScope, rowConditions } from "./query/queryScope.ts";
import { mappingOf, systemSelect, toWire, type RecordMapping, type RowValues } from "./recordMapping.ts";

export interface ListInput {
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
  fields?: string | undefined;
  trash: "without" | "only";
  total: "none" | "count";
}

export interface Page {
  items: RowValues[];
  next: string | null;
  total?: number;
}

/** A page of the rows that the actor may see and the query asks for. */
export async function listRows(db: Db, actor: Actor, declaration: RecordDeclaration, input: ListInput): Promise<Page> {
  const query = boundQuery(declaration, input.q ?? "", await queryContext(db, actor, input.q ?? ""));
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const scope = actorScope(actor, bind);
  const mapping = guardedMapping(actor, mappingOf(declaration), bind);
  const conditions = [...rowConditions(declaration, scope, input.trash), conditionSql(query.condition, mapping, scope)];
  const counting = input.total === "count" ? countRows(db, mapping, conditions, [...values]) : null;
  const sort = query.sort.map((key, index) => sortSql(key, mapping, scope, `s${index}`));
  if (input.cursor !== undefined) conditions.push(afterCursor(sort, input.cursor, bind));
  const sorted = sort.map(({ expression }, index) => `${expression}::text as "sort${index}"`);
  const order = [...sort.map((key) => orderSql(key)), "t.id"].join(", ");
  const select = [...systemSelect, ...fieldSelect(actor, mapping, input.fields), ...sorted].join(", ");
  const source = pageSource(mapping, {
    joins: sort.map(({ joins }) => joins).join(""),
    where: conditions.join(" and "),
    order,
    limit: bind(input.limit + 1),
  });
  const statement = `select ${select} from ${source}`;
  const [{ rows }, total] = await Promise.all([
    db.executeQuery<RowValues>(CompiledQuery.raw(statement, values)).catch((error: unknown) => {
      throw input.cursor !== undefined && sqlState(error)?.startsWith("22")
        ? new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.", { cause: error })
        : error;
    }),
    counting,
  ]);
  return { ...pageOf(mapping, sort, rows, input.limit), ...(total === null ? {} : { total }) };
}

function fieldSelect(actor: Actor, mapping: GuardedMapping, asked: string | undefined): string[] {
  const readable = [...mapping.byName.values()].filter(({ name }) => isReadable(actor, mapping.declaration, name));
  const names = asked === undefined ? null : new Set(asked.split(",").map((name) => name.trim()));
  for (const name of names ?? []) {
    if (!readable.some((each) => each.name === name))
      throw new Refusal("request.invalid", `query.fields: There is no field "${name}" here.`, {
        issues: [{ path: "query.fields", message: `There is no field "${name}" here.` }],
      });
  }
  const selected = readable.filter(({ name }) => names === null || names.has(name));
  return [
    ...selected.map(({ name, expression }) => `${expression} as "${name}"`),
    ...guardSelect(
      mapping,
      selected.map(({ name }) => name),
    ),
  ];
}

function pageOf(mapping: GuardedMapping, sort: readonly SortSql[], rows: RowValues[], limit: number): Page {
  const items = rows.length > limit ? rows.slice(0, limit) : rows;
  const last = items.at(-1);
  const sortValues = sort.map((_, index) => last?.[`sort${index}`] as string | null);
  for (const item of items) {
    for (let index = 0; index < sort.length; index++) delete item[`sort${index}`];
    dropGuarded(mapping, item);
    toWire(mapping, item);
  }
  return { items, next: rows.length > limit && last ? writeCursor(sort, sortValues, last["id"] as string) : null };
}

async function countRows(
  db: Db,
  mapping: RecordMapping,
  conditions: readonly string[],
  values: readonly unknown[],
): Promise<number> {
  const statement = `select count(*) as total from ${mapping.source} where ${conditions.join(" and ")}`;
  const { rows } = await db.executeQuery<{ total: number }>(CompiledQuery.raw(statement, [...values]));
  return rows[0]?.total ?? 0;
}
