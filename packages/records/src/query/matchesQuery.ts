import type { RecordDeclaration } from "../kernel/record.ts";
import type { BoundQuery, FieldCondition, WordCondition } from "./bindQuery.ts";
import type { QueryTest } from "./queryTests.ts";

type Values = Readonly<Record<string, unknown>>;

/** Whether a row, as the wire gives it, meets every condition of a query: what lists ask the database, asked of rows in hand. */
export function matchesQuery(declaration: RecordDeclaration, query: BoundQuery, row: Values): boolean {
  return query.conditions.every((condition) =>
    condition.kind === "word" ? meetsWord(declaration, condition, row) : meetsField(condition, row),
  );
}

function meetsField({ field, tests, negated }: FieldCondition, row: Values): boolean {
  const value = row[field.name] ?? null;
  return tests.some((test) => meets(test, value)) !== negated;
}

function meets(test: QueryTest, value: unknown): boolean {
  if (test.is === "empty") return value === null;
  if (value === null) return false;
  if (test.is === "equal") return value === test.value;
  if (test.is === "containing") return String(value).toLowerCase().includes(test.text.toLowerCase());
  const of = value as string | number;
  const { from, after, upTo, before } = test;
  return (
    (from === undefined || of >= from) &&
    (after === undefined || of > after) &&
    (upTo === undefined || of <= upTo) &&
    (before === undefined || of < before)
  );
}

/** Words are found by their beginnings, each of a phrase. */
function meetsWord({ fields }: RecordDeclaration, { text, negated }: WordCondition, row: Values): boolean {
  const searched = Object.keys(fields).filter((name) => fields[name]?.searchable);
  const words = searched.flatMap((name) => wordsOf(String(row[name] ?? "")));
  const wanted = wordsOf(text);
  const found = wanted.length > 0 && wanted.every((word) => words.some((each) => each.startsWith(word)));
  return found !== negated;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
