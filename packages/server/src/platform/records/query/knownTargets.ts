import type { BoundQuery, Condition } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../access/actor.ts";
import type { Bind } from "../../access/visibleRows.ts";
import type { Db } from "../../db/database.ts";
import { sourceFor } from "../recordMapping.ts";
import { conditionSql, reachable } from "./conditionSql.ts";
import { actorScope, type QueryScope } from "./queryScope.ts";

type Through = Extract<Condition, { kind: "through" }>;
type To = Extract<Through["hop"], { kind: "to" }>;

/** Where targets are looked up, and for whom. */
export interface TargetSource {
  scope: (bind: Bind) => QueryScope;
  read: (statement: string, values: readonly unknown[]) => Promise<readonly { id: string }[]>;
}

/** Beyond these, they are better found where the rows are. */
const MOST = 100;

/** What the actor may see. */
export function actorTargets(db: Db, actor: Actor): TargetSource {
  return {
    scope: (bind) => actorScope(actor, bind),
    read: async (statement, values) =>
      (await db.executeQuery<{ id: string }>(CompiledQuery.raw(statement, [...values]))).rows,
  };
}

/**
 * The query with the projects, people, tags and other rows of the whole organisation that it names, by `project:CRM` or
 * `project.manager:me`, told by their ids. They are looked up first, since PostgreSQL guesses badly how few rows refer to those of a
 * name, and finds the first rows of one project in an order by an index only where it knows which project that is.
 */
export async function withKnownTargets(query: BoundQuery, source: TargetSource): Promise<BoundQuery> {
  return { ...query, condition: await known(query.condition, source) };
}

async function known(condition: Condition, source: TargetSource): Promise<Condition> {
  switch (condition.kind) {
    case "all":
    case "any": {
      // One after the other: all may share a connection.
      const of: Condition[] = [];
      for (const each of condition.of) of.push(await known(each, source));
      return { ...condition, of };
    }
    case "not":
      return { ...condition, of: await known(condition.of, source) };
    case "field":
    case "words":
      return condition;
    case "through": {
      const { hop } = condition;
      const through = { ...condition, of: await known(condition.of, source) };
      if (hop.kind !== "to" || hop.field.kind !== "reference" || !isOfAll(hop)) return through;
      const ids = await idsOf(hop, through.of, source);
      if (ids.length > MOST) return through;
      if (ids.length === 0) return { kind: "any", of: [] };
      return { kind: "field", field: hop.field, tests: ids.map((value) => ({ is: "equal", value })) };
    }
  }
}

/** Rows of the organisation, projects among them, are few beside those of projects. */
function isOfAll({ target }: To): boolean {
  return target.scope === "organisation" || target.name === "project";
}

async function idsOf(hop: To, of: Condition, { scope: scopeOf, read }: TargetSource): Promise<string[]> {
  const values: unknown[] = [];
  const scope = scopeOf((value) => `$${values.push(value)}`);
  const target = scope.mapping(hop.target);
  const where = [...reachable(hop, scope), conditionSql(of, target, scope)].join(" and ");
  const rows = await read(`select t.id from ${sourceFor(target, where)} where ${where} limit ${MOST + 1}`, values);
  return rows.map(({ id }) => id);
}
