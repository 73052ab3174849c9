import type { FieldKind } from "../../kernel/field.ts";
import { inLanguage, type Language } from "../../kernel/label.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import { choiceLabel, fieldLabel } from "../../kernel/words.ts";
import { findDeclaration } from "../binding/declarations.ts";
import type { QueryContext } from "../binding/queryContext.ts";
import { resolvePath } from "../binding/resolvePath.ts";
import { formatQuery, formatText, formatTerm } from "../syntax/formatQuery.ts";
import { joined } from "../syntax/joinNodes.ts";
import { parseQuery } from "../syntax/parseQuery.ts";
import type { FieldTerm, QueryOperator, QueryValue } from "../syntax/queryNode.ts";
import { conditionsOf } from "./queryChips.ts";
import { valueWords } from "./valueWords.ts";

/** One condition of a query, as a form can change it. */
export interface ChipParts {
  name: string;
  operator: QueryOperator;
  negated: boolean;
  /** As typed, without quotation marks: "Ana Kim", `2026-05-12`, `100..200`. */
  values: readonly string[];
}

/** What a form offers for it. */
export interface EditableChip extends ChipParts {
  /** The field in the reader's words. */
  label: string;
  kind: FieldKind;
  operators: readonly QueryOperator[];
  /** Its choices, and words that stand for values. */
  offered: readonly { value: string; label: string }[];
  /** Rows that may be named; null where the field is no reference. */
  rows: RecordDeclaration | null;
}

const ordered: ReadonlySet<FieldKind> = new Set([
  "integer",
  "number",
  "ratio",
  "minutes",
  "money",
  "instant",
  "day",
  "timestamp",
]);

/** A condition of a query taken apart; null for one that is not a single field with its values. */
export function editableChip(
  declaration: RecordDeclaration,
  text: string,
  index: number,
  context: QueryContext & { language: Language },
): EditableChip | null {
  const node = conditionsOf(parseQuery(text).condition)[index];
  const term = node?.kind === "not" ? node.of : node;
  if (term?.kind !== "field") return null;
  const path = resolvePath(declaration, term.name, context);
  if (typeof path === "string") return null;
  const { field } = path;
  const { language } = context;
  const declared = path.declaration.fields[field.name];
  const choices = (field.choices ?? []).map((value) => ({
    value,
    label: declared ? choiceLabel(declared, value, language) : value,
  }));
  const words = valueWords(field).map(([value, label]) => ({ value, label: inLanguage(label, language) }));
  return {
    name: term.name,
    operator: term.operator,
    negated: node?.kind === "not",
    values: term.values.map((value) => written(value)),
    label: path.hops.length === 0 ? fieldLabel(declaration, field.name, language) : term.name,
    kind: field.kind,
    operators: operatorsOf(field.kind),
    offered: [...choices, ...words],
    rows: field.to === null ? null : findDeclaration(field.to, context),
  };
}

/** The query with one of its conditions changed, in canonical form; null where that cannot be read. */
export function withChip(text: string, index: number, parts: ChipParts): string | null {
  const query = parseQuery(text);
  const conditions = conditionsOf(query.condition);
  const before = conditions[index];
  const known = before?.kind === "not" ? before.of : before;
  const changed = parseQuery(termText(parts, known?.kind === "field" ? known : null));
  if (changed.problems.length > 0 || !changed.condition) return null;
  const next = conditions.map((each, at) => (at === index && changed.condition ? changed.condition : each));
  return formatQuery({ ...query, condition: joined("and", next) });
}

function operatorsOf(kind: FieldKind): readonly QueryOperator[] {
  if (ordered.has(kind)) return [":", "<", "<=", ">", ">="];
  if (kind === "text") return ["~", ":", "="];
  return kind === "reference" || kind === "references" ? [":", "~"] : [":"];
}

const written = (value: QueryValue): string =>
  value.kind === "plain" ? value.text : `${value.from?.text ?? ""}..${value.to?.text ?? ""}`;

function termText({ name, operator, negated, values }: ChipParts, before: FieldTerm | null): string {
  // What stood there is written as it was: a quoted "none" is a text.
  const kept = new Map(
    before?.values.map((value) => [written(value), formatTerm({ name: "", operator: ":", values: [value] }).slice(1)]),
  );
  const RANGE = /^[^\s,()"\\]*\.\.[^\s,()"\\]*$/;
  const told = values.map((value) => kept.get(value) ?? (RANGE.test(value) ? value : formatText(value)));
  return `${negated ? "-" : ""}${name}${operator}${told.join(",")}`;
}
