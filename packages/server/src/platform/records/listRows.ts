import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { dropGuarded, guardSelect, type GuardedMapping } from "../access/guardedMapping.ts";
import type { Db } from "../db/database.ts";
import { sqlState } from "../db/transaction.ts";
import { Refusal } from "../problems/refusal.ts";
import { boundQuery } from "./query/boundQuery.ts";
import { conditionSql } from "./query/conditionSql.ts";
import { readCursor, writeCursor } from "./query/cursor.ts";
import { actorTargets, withKnownTargets } from "./query/knownTargets.ts";
import { pageStatement, type PageInput, type PageStatement } from "./query/pageStatement.ts";
import { queryContext } from "./query/queryContext.ts";
import { actorScope, rowConditions } from "./query/queryScope.ts";
import { sourceFor, systemSelect, toWire, type RowValues } from "./recordMapping.ts";

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
  const bound = boundQuery(declaration, input.q ?? "", await queryContext(db, actor, input.q ?? ""));
  const query = await withKnownTargets(bound, actorTargets(db, actor));
  const asked: PageInput = {
    actor,
    declaration,
    query,
    trash: input.trash,
    rows: input.limit + 1,
    cursor: input.cursor === undefined ? null : readCursor(input.cursor),
    select: (mapping) => [...systemSelect, ...fieldSelect(actor, mapping, input.fields)],
  };
  const [page, total] = await Promise.all([
    readPage(db, asked),
    input.total === "count" ? countRows(db, asked) : undefined,
  ]);
  return { ...pageOf(page, input.limit), ...(total === undefined ? {} : { total }) };
}

type ReadPage = PageStatement & { rows: RowValues[] };

async function readPage(db: Db, input: PageInput): Promise<ReadPage> {
  const quick = pageStatement(input, true);
  const begun = quick && (await readRows(db, input, quick));
  return begun && begun.rows.length === input.rows ? begun : readRows(db, input, pageStatement(input));
}

async function readRows(db: Db, { cursor }: PageInput, page: PageStatement): Promise<ReadPage> {
  const { rows } = await db
    .executeQuery<RowValues>(CompiledQuery.raw(page.statement, page.values))
    .catch((error: unknown) => {
      throw cursor !== null && sqlState(error)?.startsWith("22")
        ? new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.", { cause: error })
        : error;
    });
  return { ...page, rows };
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

function pageOf({ mapping, sort, rows }: ReadPage, limit: number): Page {
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

async function countRows(db: Db, { actor, declaration, trash, query }: PageInput): Promise<number> {
  const values: unknown[] = [];
  const scope = actorScope(actor, (value) => `$${values.push(value)}`);
  const mapping = scope.mapping(declaration);
  const where = [...rowConditions(declaration, scope, trash), conditionSql(query.condition, mapping, scope)].join(
    " and ",
  );
  const statement = `select count(*) as total from ${sourceFor(mapping, where)} where ${where}`;
  const { rows } = await db.executeQuery<{ total: number }>(CompiledQuery.raw(statement, values));
  return rows[0]?.total ?? 0;
}
