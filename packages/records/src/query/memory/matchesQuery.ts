import type { Condition } from "../binding/boundQuery.ts";
import type { Hop, QueryField } from "../binding/queryField.ts";
import type { QueryTest } from "../binding/queryTest.ts";
import { customOf, customTexts } from "../../kernel/customValues.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import { foldText } from "./foldText.ts";
import { wordsOf } from "./wordsOf.ts";

export type RowValues = Readonly<Record<string, unknown>>;

/** Rows that the asking one may see and that are not in the trash; what is not found counts as empty. */
export interface QueryRows {
  byId: (declaration: RecordDeclaration, id: string) => RowValues | null;
  /** Rows whose field names this id. */
  naming: (declaration: RecordDeclaration, field: string, id: string) => readonly RowValues[];
}

const nobody: QueryRows = { byId: () => null, naming: () => [] };

/** Whether a row, as the wire gives it, meets a query's condition: what lists ask the database, asked of rows in hand. */
export function matchesQuery(condition: Condition, row: RowValues, rows: QueryRows = nobody): boolean {
  switch (condition.kind) {
    case "all":
      return condition.of.every((each) => matchesQuery(each, row, rows));
    case "any":
      return condition.of.some((each) => matchesQuery(each, row, rows));
    case "not":
      return !matchesQuery(condition.of, row, rows);
    case "field":
      return valuesOf(condition.field, row).some((value) => condition.tests.some((test) => passes(test, value)));
    case "words":
      return holdsWords(condition, row);
    case "through":
      return rowsBehind(condition.hop, row, rows).some((each) => matchesQuery(condition.of, each, rows));
  }
}

/** Value of a field as the wire gives it; null where it is empty. */
export function valueIn({ name, kind, custom, several }: QueryField, row: RowValues): unknown {
  if (custom === null) return row[name] ?? null;
  const value = (row["custom"] as RowValues | undefined)?.[custom] ?? null;
  if (several) return Array.isArray(value) ? value : null;
  // What was written before the field was of this kind counts as empty.
  const expected = numbers.has(kind) ? "number" : kind === "boolean" ? "boolean" : "string";
  const isSuch = typeof value === expected && (kind !== "reference" || UUID.test(String(value)));
  return isSuch ? value : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const numbers: ReadonlySet<string> = new Set(["integer", "number", "ratio", "minutes", "money"]);

/** A field that holds several is tested one by one; holding none, it is empty. */
function valuesOf(field: QueryField, row: RowValues): readonly unknown[] {
  const value = valueIn(field, row);
  return Array.isArray(value) && value.length > 0 ? value : [Array.isArray(value) ? null : value];
}

export function rowsBehind(hop: Hop, row: RowValues, rows: QueryRows): readonly RowValues[] {
  if (hop.kind === "from") {
    const naming = rows.naming(hop.target, hop.field.name, String(row["id"]));
    return hop.subjectOf === null ? naming : naming.filter((each) => each["subjectRecord"] === hop.subjectOf);
  }
  return valuesOf(hop.field, row).flatMap((id) => {
    const found = id === null ? null : rows.byId(hop.target, String(id));
    return found ? [found] : [];
  });
}

function passes(test: QueryTest, value: unknown): boolean {
  if (test.is === "empty") return value === null;
  if (value === null) return false;
  if (test.is === "equal") return value === test.value;
  if (test.is === "same") return foldText(String(value)) === test.text;
  if (test.is === "containing") return foldText(String(value)).includes(test.text);
  const of = value as string | number;
  const { from, after, upTo, before } = test;
  return (
    (from === undefined || of >= from) &&
    (after === undefined || of > after) &&
    (upTo === undefined || of <= upTo) &&
    (before === undefined || of < before)
  );
}

/** Words are found by their beginnings, in whichever of the texts, those of the organisation's own fields too. */
function holdsWords({ words, fields }: Extract<Condition, { kind: "words" }>, row: RowValues): boolean {
  const texts = [...fields.map((field) => String(valueIn(field, row) ?? "")), ...customTexts(customOf(row))];
  const held = fields.length === 0 ? [] : texts.flatMap((text) => wordsOf(text));
  return words.length > 0 && words.every((word) => held.some((each) => each.startsWith(word)));
}
