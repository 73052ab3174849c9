import { bindQuery, parseQuery, type BoundQuery, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "../../access/actor.ts";
import { isReadable } from "../../access/fieldAccess.ts";
import { Refusal } from "../../problems/refusal.ts";

/** A typed query as this actor may ask it. Refuses, with every problem and its place, what cannot be understood. */
export function boundQuery(actor: Actor, declaration: RecordDeclaration, text: string): BoundQuery {
  const query = bindQuery(declaration, parseQuery(text), {
    today: new Date().toISOString().slice(0, 10),
    userId: actor.userId,
    personId: actor.personId,
    isReadable: (record, name) => isReadable(actor, record, name),
  });
  const [first] = query.problems;
  if (first)
    throw new Refusal("query.invalid", `At character ${first.at + 1} of the query: ${first.message}`, {
      issues: query.problems.map(({ at, message }) => ({ path: `q.${at + 1}`, message })),
    });
  return query;
}
