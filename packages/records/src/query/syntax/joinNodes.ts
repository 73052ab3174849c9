import type { QueryNode } from "./queryNode.ts";

/** Conditions joined; what is joined the same way within becomes one list. Null where there is none. */
export function joined(kind: "and" | "or", nodes: readonly (QueryNode | null)[]): QueryNode | null {
  const of = nodes.flatMap((node) => (node === null ? [] : node.kind === kind ? node.of : [node]));
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

/** The opposite; twice is none. */
export function negated(node: QueryNode): QueryNode {
  return node.kind === "not" ? node.of : { kind: "not", of: node };
}
