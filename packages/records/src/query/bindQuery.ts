import type { FieldKind } from "../kernel/field.ts";
import type { RecordDeclaration } from "../kernel/record.ts";
import type { FieldTerm, ParsedQuery, QueryProblem } from "./parseQuery.ts";
import { testsOf, type QueryContext, type QueryTest } from "./queryTests.ts";

export interface QueryField {
  name: string;
  kind: FieldKind;
  nullable: boolean;
  choices: readonly string[] | null;
  to: string | null;
}

/** A condition that a row meets when any of its tests hold (none of them, when negated). */
export interface FieldCondition {
  kind: "field";
  field: QueryField;
  tests: readonly QueryTest[];
  negated: boolean;
}

/** The searchable fields hold a word that begins so (each word of a phrase). */
export interface WordCondition {
  kind: "word";
  text: string;
  negated: boolean;
}

export interface SortKey {
  field: QueryField;
  descending: boolean;
}

export interface BoundQuery {
  conditions: readonly (FieldCondition | WordCondition)[];
  sort: readonly SortKey[];
  problems: readonly QueryProblem[];
}

const systemFields: readonly QueryField[] = [
  { name: "id", kind: "reference", nullable: false, choices: null, to: null },
  { name: "createdAt", kind: "timestamp", nullable: false, choices: null, to: null },
  { name: "updatedAt", kind: "timestamp", nullable: false, choices: null, to: null },
];

/**
 * Gives the terms of a query their meaning for a record type: fields that exist and may be read, values of their kinds. A field
 * that the reader may not see is as unknown as one that does not exist.
 */
export function bindQuery(
  declaration: RecordDeclaration,
  parsed: ParsedQuery,
  context: QueryContext,
  isReadable: (name: string) => boolean,
): BoundQuery {
  const problems = [...parsed.problems];
  const fields = new Map(systemFields.map((field) => [field.name, field]));
  for (const [name, { kind, nullable, choices, to }] of Object.entries(declaration.fields)) {
    if (isReadable(name)) fields.set(name, { name, kind, nullable, choices, to });
  }
  const known = (name: string, at: number): QueryField | undefined => {
    const field = fields.get(name);
    if (!field)
      problems.push({ at, message: `There is no field "${name}" here. Known are: ${[...fields.keys()].join(", ")}.` });
    return field;
  };
  const conditions = parsed.terms.flatMap((term): (FieldCondition | WordCondition)[] => {
    if (term.kind === "word") return [{ kind: "word", text: term.text, negated: term.negated }];
    const field = known(term.name, term.negated ? term.at + 1 : term.at);
    return field ? [fieldCondition(field, term, context, problems)] : [];
  });
  const sort = parsed.sort.flatMap(({ name, descending, at }) => {
    const field = known(name, at);
    if (field?.kind === "json") problems.push({ at, message: `"${name}" cannot be sorted by.` });
    return field ? [{ field, descending }] : [];
  });
  return { conditions, sort, problems };
}

function fieldCondition(
  field: QueryField,
  term: FieldTerm,
  context: QueryContext,
  problems: QueryProblem[],
): FieldCondition {
  const tests = term.values.flatMap((value) => testsOf(field, term.operator, value, context, problems));
  return { kind: "field", field, tests, negated: term.negated };
}
