import {
  bindPath,
  type FieldPath,
  type QueryContext,
  type RecordDeclaration,
  type Result,
  type endpointsOf,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { Refusal } from "../problems/refusal.ts";
import { boundQuery } from "./query/boundQuery.ts";
import { conditionSql } from "./query/conditionSql.ts";
import { dayOf, figuresSql, groupFigures, groupKeySql } from "./query/groupSql.ts";
import { queryContext } from "./query/queryContext.ts";
import { actorScope, rowConditions } from "./query/queryScope.ts";

type Groups = Result<ReturnType<typeof endpointsOf<RecordDeclaration>>["groups"]>;

export interface GroupsInput {
  q?: string | undefined;
  by?: string | undefined;
  sum?: string | undefined;
  trash: "without" | "only";
}

const MOST = 500;

/** The rows that a list with the same query would give, by the value of a field: how many, and what their numbers add up to. */
export async function listGroups(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  input: GroupsInput,
): Promise<Groups> {
  const asked = [input.q ?? "", input.by ?? "", input.sum ?? ""].join(" ");
  const context = await queryContext(db, actor, `${asked} today`);
  const query = boundQuery(declaration, input.q ?? "", context);
  const by = input.by === undefined ? query.group[0] : boundPath(declaration, "by", input.by, context);
  if (!by)
    throw new Refusal("request.invalid", 'query.by: Say what to group by, here or with "group:" in the query.', {
      issues: [{ path: "query.by", message: "Name a field." }],
    });
  const sums = (input.sum ?? "").split(",").filter((name) => name.trim() !== "");
  const figures = sums.map((name) => boundPath(declaration, "sum", name.trim(), context));
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const scope = actorScope(actor, bind);
  const mapping = scope.mapping(declaration);
  const key = groupKeySql({ by, declaration, mapping, scope, context });
  const sql = figures.map((figure, index) => figuresSql(figure, mapping, scope, index));
  const conditions = [
    ...rowConditions(declaration, scope, input.trash),
    conditionSql(query.condition, mapping, scope),
  ].join(" and ");
  const statement = `select ${key.value} as value, ${key.label} as label, count(*)::int4 as count${sql.map(({ select }) => select).join("")}
    from ${mapping.source}${key.joins}${sql.map(({ joins }) => joins).join("")} where ${conditions}
    group by 1, 2, ${key.order} order by ${key.order} nulls last, 1, 2 limit ${bind(MOST + 1)}`;
  const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, values));
  return {
    by: by.name,
    more: rows.length > MOST,
    groups: rows.slice(0, MOST).map((row) => ({
      value: dayOf(by.field, row["value"]) as string | number | boolean | null,
      label: row["label"] as string | null,
      count: row["count"] as number,
      ...groupFigures(figures, sums, row),
    })),
  };
}

function boundPath(
  declaration: RecordDeclaration,
  parameter: "by" | "sum",
  name: string,
  context: QueryContext,
): FieldPath {
  const path = bindPath(declaration, name, context);
  if ("hops" in path) return path;
  throw new Refusal("request.invalid", `query.${parameter}: ${path.message}`, {
    issues: [{ path: `query.${parameter}`, message: path.message }],
  });
}
