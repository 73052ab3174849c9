import type { Condition, Hop } from "@gantry/records";
import { columnOf, expressionOf, sourceFor, type RecordMapping } from "../recordMapping.ts";
import type { QueryScope } from "./queryScope.ts";
import { testsSql } from "./testsSql.ts";

type Through = Extract<Condition, { kind: "through" }>;

/**
 * A query's condition as SQL over `t` and `d`; every value is a parameter. It may come out as null where it does not hold, so that
 * what negates it asks whether it is true.
 */
export function conditionSql(condition: Condition, mapping: RecordMapping, scope: QueryScope): string {
  switch (condition.kind) {
    case "all":
    case "any": {
      const [word, nothing] = condition.kind === "all" ? ["and", "true"] : ["or", "false"];
      const parts = condition.of.map((each) => conditionSql(each, mapping, scope));
      return parts.length === 0 ? nothing : parts.length === 1 ? (parts[0] ?? nothing) : `(${parts.join(` ${word} `)})`;
    }
    case "not":
      return `(${conditionSql(condition.of, mapping, scope)} is not true)`;
    case "field":
      return testsSql(condition.field, condition.tests, expressionOf(mapping, condition.field, scope.bind), scope.bind);
    case "words":
      return wordsSql(condition, scope);
    case "through":
      return throughSql(condition, mapping, scope);
  }
}

/** Lexemes are made as `wordsOf` makes words, so no word holds what the text of a tsquery would read as anything else. */
function wordsSql({ words, fields }: Extract<Condition, { kind: "words" }>, { bind }: QueryScope): string {
  if (words.length === 0 || fields.length === 0) return "false";
  return `t.words @@ ${bind(words.map((word) => `'${word}':*`).join(" & "))}::tsquery`;
}

/**
 * The rows at the other end are found on their own: the names `t` and `d` within mean theirs. Where they must not be there, PostgreSQL
 * looks for those of each row, or reads them all once, as it deems best; told as a list of ids it would always read them all.
 */
function throughSql({ hop, of }: Through, mapping: RecordMapping, scope: QueryScope): string {
  const target = scope.mapping(hop.target);
  const conditions = [...reachable(hop, scope), conditionSql(of, target, scope)].join(" and ");
  const source = sourceFor(target, conditions);
  if (hop.kind === "from") {
    const column = columnOf(target, hop.field);
    return isAmong("t.id", `select ${column} as via from ${source} where ${conditions}`);
  }
  const value = expressionOf(mapping, hop.field, scope.bind);
  const ids = `select t.id as via from ${source} where ${conditions}`;
  return hop.field.kind === "references" ? `${value} && array(${ids})` : isAmong(value, ids);
}

function isAmong(value: string, rows: string): string {
  return `exists (select 1 from (${rows}) other where other.via = ${value})`;
}

/** Rows that count when they are looked at through another one: those to be seen, outside of the trash. */
export function reachable(hop: Hop, { org, bind, visible }: QueryScope): string[] {
  return [
    `t.org_id = ${org}`,
    "t.deleted_at is null",
    visible(hop.target),
    ...(hop.kind === "from" && hop.subjectOf !== null ? [`t.subject_record = ${bind(hop.subjectOf)}`] : []),
  ];
}
