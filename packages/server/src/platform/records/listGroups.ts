import {
  bindPath,
  type BoundQuery,
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
import { addedUp, dayOf, figuresSql, groupFigures, groupKeySql } from "./query/groupSql.ts";
import { actorTargets, withKnownTargets } from "./query/knownTargets.ts";
import { queryContext } from "./query/queryContext.ts";
import { actorScope, rowConditions } from "./query/queryScope.ts";
import { sourceFor } from "./recordMapping.ts";

type Groups = Result<ReturnType<typeof endpointsOf<RecordDeclaration>>["groups"]>;

export interface GroupsInput {
  q?: string | undefined;
  by?: string | undefined;
  sum?: string | undefined;
  trash: "without" | "only";
}

const MOST = 500;

/** The rows that a list with the same query would give, in all and by the value of a field: how many, and what their numbers add up to. */
export async function listGroups(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  input: GroupsInput,
): Promise<Groups> {
  const words = [input.q ?? "", input.by ?? "", input.sum ?? ""].join(" ");
  const context = await queryContext(db, actor, `${words} today`);
  const query = await withKnownTargets(boundQuery(declaration, input.q ?? "", context), actorTargets(db, actor));
  const by = input.by === undefined ? query.group[0] : boundPath(declaration, "by", input.by, context);
  const sums = (input.sum ?? "").split(",").filter((name) => name.trim() !== "");
  const figures = sums.map((name) => boundPath(declaration, "sum", name.trim(), context));
  const asked = { db, actor, declaration, query, context, trash: input.trash, figures };
  const told = (row: Record<string, unknown>) => ({
    count: row["count"] as number,
    ...groupFigures(figures, sums, row),
  });
  const descending = input.by === undefined && (query.group[0]?.descending ?? false);
  const rows = by ? await readFigures(asked, { path: by, descending }) : [];
  // Each row is in one group: those of all groups make up the whole.
  const isWhole = rows.length > 0 && rows.length <= MOST;
  const total = isWhole ? addedUp(rows) : ((await readFigures(asked, null))[0] ?? {});
  return {
    by: by?.name ?? null,
    more: rows.length > MOST,
    groups: rows.slice(0, MOST).map((row) => ({
      value: by ? (dayOf(by.field, row["value"]) as string | number | boolean | null) : null,
      label: row["label"] as string | null,
      ...told(row),
    })),
    total: told(total),
  };
}

interface Asked {
  db: Db;
  actor: Actor;
  declaration: RecordDeclaration;
  query: BoundQuery;
  context: QueryContext;
  trash: GroupsInput["trash"];
  figures: readonly FieldPath[];
}

/** The figures of each group, in their order; without a way of grouping, those of all rows. */
async function readFigures(
  { db, actor, declaration, query, context, trash, figures }: Asked,
  by: { path: FieldPath; descending: boolean } | null,
): Promise<Record<string, unknown>[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const scope = actorScope(actor, bind);
  const mapping = scope.mapping(declaration);
  const key = by && groupKeySql({ by: by.path, declaration, mapping, scope, context });
  const sql = figures.map((figure, index) => figuresSql(figure, mapping, scope, index));
  const conditions = [...rowConditions(declaration, scope, trash), conditionSql(query.condition, mapping, scope)].join(
    " and ",
  );
  const grouped =
    key &&
    ` group by 1, 2, ${key.order} order by ${key.order}${by.descending ? " desc" : ""} nulls last, 1, 2 limit ${bind(MOST + 1)}`;
  const select = `${key ? `${key.value} as value, ${key.label} as label, ` : ""}count(*)::int4 as count${sql.map((each) => each.select).join("")}`;
  const found = `${key?.joins ?? ""}${sql.map(({ joins }) => joins).join("")} where ${conditions}${grouped ?? ""}`;
  const statement = `select ${select} from ${sourceFor(mapping, `${select} ${found}`)}${found}`;
  return (await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, values))).rows;
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
