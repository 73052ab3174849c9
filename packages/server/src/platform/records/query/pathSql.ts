import type { FieldPath, SortKey } from "@gantry/records";
import { expressionOf, sourceFor, type RecordMapping } from "../recordMapping.ts";
import { reachable } from "./conditionSql.ts";
import type { QueryScope } from "./queryScope.ts";
import { typeOf } from "./testsSql.ts";

export interface PathSql {
  /** Joins to stand behind the source, each giving one row or none. */
  joins: string;
  expression: string;
}

/** The value at the end of a path of references, null where the way to it ends before. `name` tells joins of one statement apart. */
export function pathSql({ hops, field }: FieldPath, mapping: RecordMapping, scope: QueryScope, name: string): PathSql {
  const [hop, ...others] = hops;
  if (!hop) return { joins: "", expression: expressionOf(mapping, field, scope.bind) };
  const target = scope.mapping(hop.target);
  const value = pathSql({ name: "", hops: others, field }, target, scope, `${name}_`);
  const where = reachable(hop, scope).join(" and ");
  const source = sourceFor(target, `${value.expression} ${value.joins} ${where}`);
  const found = `select t.id, ${value.expression} as value from ${source}${value.joins} where ${where}`;
  const via = expressionOf(mapping, hop.field, scope.bind);
  return { joins: ` left join (${found}) ${name} on ${name}.id = ${via}`, expression: `${name}.value` };
}

export interface SortSql extends PathSql {
  /** Type of the value compared. */
  type: string;
  nullable: boolean;
  descending: boolean;
  name: string;
}

/** What rows are compared by: texts as they fold, by code point; choices by their place in the declaration. */
export function sortSql(key: SortKey, mapping: RecordMapping, scope: QueryScope, name: string): SortSql {
  const { joins, expression } = pathSql(key, mapping, scope, name);
  const { kind, choices } = key.field;
  const more = {
    joins,
    name: key.name,
    descending: key.descending,
    nullable: key.field.nullable || key.hops.length > 0,
  };
  if (kind === "text") return { ...more, expression: `(lower(${expression}) collate "C")`, type: "text" };
  if (kind === "choice") {
    const place = `array_position(${scope.bind(choices ?? [])}::text[], ${expression})`;
    return { ...more, expression: place, type: "int4", nullable: true };
  }
  return { ...more, expression, type: typeOf(key.field) };
}

export function orderSql({ expression, descending, nullable }: SortSql): string {
  return descending ? `${expression} desc${nullable ? " nulls last" : ""}` : expression;
}
