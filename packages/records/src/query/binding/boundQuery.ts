import type { RecordDeclaration } from "../../kernel/record.ts";
import type { QueryProblem } from "../problems/queryProblem.ts";
import type { Hop, QueryField } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";

/**
 * What a row must meet. "all" of nothing is met by every row, "any" of nothing by none. A field's value must pass any of its tests;
 * an empty value passes "empty" alone. "words": each is the beginning of a word in one of the fields. "through": there is a row at
 * the other end of the hop, one that the asking one may see and that is not in the trash, which meets the condition.
 */
export type Condition =
  | { kind: "all" | "any"; of: readonly Condition[] }
  | { kind: "not"; of: Condition }
  | { kind: "field"; field: QueryField; tests: readonly QueryTest[] }
  | { kind: "words"; words: readonly string[]; declaration: RecordDeclaration; fields: readonly QueryField[] }
  | { kind: "through"; hop: Hop; of: Condition };

/** A value of a row, or of the row that its references lead to; empty where they lead to none that may be seen. */
export interface FieldPath {
  /** As written canonically: "owner.name" */
  name: string;
  hops: readonly Extract<Hop, { kind: "to" }>[];
  field: QueryField;
}

/** Texts are sorted as they fold, choices as declared, references by the title of their row. Empty values come last either way. */
export interface SortKey extends FieldPath {
  descending: boolean;
}

export interface BoundQuery {
  condition: Condition;
  /** Begins with what rows are grouped by. */
  sort: readonly SortKey[];
  group: readonly (FieldPath & { descending: boolean })[];
  problems: readonly QueryProblem[];
}

export const always: Condition = { kind: "all", of: [] };
export const never: Condition = { kind: "any", of: [] };
