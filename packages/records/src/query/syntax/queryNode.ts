import type { QueryProblem } from "../problems/queryProblem.ts";

export type QueryOperator = ":" | "=" | "~" | "<" | "<=" | ">" | ">=";

/** Where something stands in the typed text: from its first character, counted from 0, to the one after its last. */
export interface Place {
  at: number;
  end: number;
}

/** One value. `quoted`: written in quotation marks, so that "none" or "me" is just a text. */
export interface PlainValue extends Place {
  kind: "plain";
  text: string;
  quoted: boolean;
}

/** `from..to`, both included; null where it is open. */
export interface RangeValue extends Place {
  kind: "range";
  from: PlainValue | null;
  to: PlainValue | null;
}

export type QueryValue = PlainValue | RangeValue;

/** `state:active,done`, `name~fire`, `start>=2026-05-12`, `owner.team:Field`. */
export interface FieldTerm extends Place {
  kind: "field";
  name: string;
  operator: QueryOperator;
  values: readonly QueryValue[];
}

/** A free word or quoted phrase, searched in the fields that are searchable. */
export interface WordTerm extends Place {
  kind: "word";
  text: string;
}

export type QueryNode =
  | { kind: "and" | "or"; of: readonly QueryNode[] }
  | { kind: "not"; of: QueryNode }
  | FieldTerm
  | WordTerm;

/** `sort:-priority,name`, `group:owner`. */
export interface KeyTerm extends Place {
  name: string;
  descending: boolean;
}

export interface ParsedQuery {
  /** What rows must meet; null where nothing is asked. */
  condition: QueryNode | null;
  sort: readonly KeyTerm[];
  group: readonly KeyTerm[];
  problems: readonly QueryProblem[];
}

/** The field terms of a query, wherever they stand. */
export function fieldTermsOf(node: QueryNode | null): FieldTerm[] {
  if (node === null || node.kind === "word") return [];
  if (node.kind === "field") return [node];
  return node.kind === "not" ? fieldTermsOf(node.of) : node.of.flatMap((each) => fieldTermsOf(each));
}
