import { bindQuery, parseQuery, type BoundQuery, type QueryContext, type RecordDeclaration } from "@gantry/records";
import { Refusal } from "../../problems/refusal.ts";

/** A typed query as the one who asks may ask it. Refuses, with every problem and its place, what cannot be understood. */
export function boundQuery(declaration: RecordDeclaration, text: string, context: QueryContext): BoundQuery {
  const query = bindQuery(declaration, parseQuery(text), context);
  const [first] = query.problems;
  if (first)
    throw new Refusal("query.invalid", `At character ${first.at + 1} of the query: ${first.message}`, {
      issues: query.problems.map(({ at, message }) => ({ path: `q.${at + 1}`, message })),
    });
  return query;
}
