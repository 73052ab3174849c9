import { queryProblem, type QueryProblem } from "../problems/queryProblem.ts";
import type { FieldTerm, QueryValue } from "../syntax/queryNode.ts";
import { always, never, type Condition } from "./boundQuery.ts";
import type { QueryContext } from "./queryContext.ts";
import type { Hop } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";
import { referenceCondition } from "./referenceCondition.ts";
import type { ResolvedPath } from "./resolvePath.ts";
import { negation } from "./rowNames.ts";
import { testsOf, type Refuse } from "./testsOf.ts";

/** What one term asks of a row: that one of its values fits the field its name leads to. */
export function termCondition(
  path: ResolvedPath,
  term: FieldTerm,
  context: QueryContext,
  problems: QueryProblem[],
): Condition {
  const { field, hops } = path;
  const conditions: Condition[] = [];
  const tests: QueryTest[] = [];
  for (const value of term.values) {
    const refuse: Refuse = (code, data = {}, suggestion = null) => {
      const text = value.kind === "plain" ? value.text : "";
      problems.push(
        queryProblem(code, { ...value, data: { name: term.name, operator: term.operator, text, ...data }, suggestion }),
      );
      return null;
    };
    if (isNone(value)) {
      const empty = isEmpty(path, term, refuse);
      if (empty) conditions.push(empty);
      continue;
    }
    const isReference = field.kind === "reference" || field.kind === "references";
    const found = isReference
      ? referenceCondition(path, term.operator, value, context, refuse)
      : testsOf(field, term.operator, value, context, refuse);
    if (found === null) continue;
    if ("is" in found) tests.push(found);
    else conditions.push(throughAll(hops, found));
  }
  if (tests.length > 0) conditions.unshift(throughAll(hops, { kind: "field", field, tests }));
  // What may not be read is empty.
  if (path.hidden) return term.values.some((value) => isNone(value)) ? always : never;
  const [only, ...others] = conditions;
  return only && others.length === 0 ? only : { kind: "any", of: conditions };
}

const isNone = (value: QueryValue): boolean =>
  value.kind === "plain" && !value.quoted && value.text.toLowerCase() === "none";

/** That there is no value: the field is empty, or no row that may be seen is at the end of the way to it. */
function isEmpty({ field, hops }: ResolvedPath, { operator }: FieldTerm, refuse: Refuse): Condition | null {
  if (field.kind === "json" || field.kind === "rank") return refuse("query.notFilterable");
  if (operator !== ":" && operator !== "=") return refuse("query.noneOperator");
  const mayBeEmpty = field.nullable || field.kind === "text" || field.kind === "references";
  if (hops.length === 0 && !mayBeEmpty) return refuse("query.neverEmpty");
  const tests: QueryTest[] = [{ is: "empty" }, ...(field.kind === "text" ? [{ is: "same", text: "" } as const] : [])];
  const empty: Condition = { kind: "field", field, tests };
  return hops.length === 0 ? empty : negation(throughAll(hops, negation(empty)));
}

export function throughAll(hops: readonly Hop[], of: Condition): Condition {
  return hops.reduceRight<Condition>((condition, hop) => ({ kind: "through", hop, of: condition }), of);
}
