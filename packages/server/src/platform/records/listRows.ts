import { bindQuery, parseQuery, type BoundQuery, type QueryContext, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { visibleRows, type Bind } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { sqlState } from "../db/transaction.ts";
import { Refusal } from "../problems/refusal.ts";
import { afterCursor, writeCursor } from "./cursor.ts";
import { expressionOf, orderOf, queryConditions } from "./queryConditions.ts";
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
  const mapping = mappingOf(declaration);
  const query = boundQuery(actor, declaration, input.q ?? "");
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const conditions = [
    `t.org_id = ${bind(actor.orgId)}`,
    `t.deleted_at is ${input.trash === "only" ? "not " : ""}null`,
    visibleRows(actor, declaration, mapping.projectColumn, bind),
    ...queryConditions(mapping, query, bind),
  ];
  const counting = input.total === "count" ? countRows(db, mapping, conditions, [...values]) : null;
  if (input.cursor !== undefined) conditions.push(afterCursor(mapping, query.sort, input.cursor, bind));
  const sorted = query.sort.map(({ field }, index) => `${expressionOf(mapping, field)}::text as "sort${index}"`);
  const order = [...query.sort.map((key) => orderOf(mapping, key)), "t.id"].join(", ");
  const select = [...systemSelect, ...fieldSelect(actor, mapping, input.fields), ...sorted].join(", ");
  const statement = `select ${select} from ${mapping.source} where ${conditions.join(" and ")} order by ${order} limit ${bind(input.limit + 1)}`;
  const [{ rows }, total] = await Promise.all([
    db.executeQuery<RowValues>(CompiledQuery.raw(statement, values)).catch((error: unknown) => {
      throw input.cursor !== undefined && sqlState(error)?.startsWith("22")
        ? new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.", { cause: error })
        : error;
    }),
    counting,
  ]);
  return { ...pageOf(mapping, query, rows, input.limit), ...(total === null ? {} : { total }) };
}

function boundQuery(actor: Actor, declaration: RecordDeclaration, text: string): BoundQuery {
  const context: QueryContext = {
    today: new Date().toISOString().slice(0, 10),
    userId: actor.userId,
    personId: actor.personId,
  };
  const query = bindQuery(declaration, parseQuery(text), context, (name) => isReadable(actor, declaration, name));
  const [first] = query.problems;
  if (first)
    throw new Refusal("query.invalid", `At character ${first.at + 1} of the query: ${first.message}`, {
      issues: query.problems.map(({ at, message }) => ({ path: `q.${at + 1}`, message })),
    });
  return query;
}

function fieldSelect(actor: Actor, mapping: RecordMapping, asked: string | undefined): string[] {
  const readable = [...mapping.byName.values()].filter(({ name }) => isReadable(actor, mapping.declaration, name));
  const names = asked === undefined ? null : new Set(asked.split(",").map((name) => name.trim()));
  for (const name of names ?? []) {
    if (!readable.some((each) => each.name === name))
      throw new Refusal("request.invalid", `query.fields: There is no field "${name}" here.`, {
        issues: [{ path: "query.fields", message: `There is no field "${name}" here.` }],
      });
  }
  return readable
    .filter(({ name }) => names === null || names.has(name))
    .map(({ name, expression }) => `${expression} as "${name}"`);
}

function pageOf(mapping: RecordMapping, { sort }: BoundQuery, rows: RowValues[], limit: number): Page {
  const items = rows.length > limit ? rows.slice(0, limit) : rows;
  const last = items.at(-1);
  const sortValues = sort.map((_, index) => last?.[`sort${index}`] as string | null);
  for (const item of items) {
    for (let index = 0; index < sort.length; index++) delete item[`sort${index}`];
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
