import { choiceLabel, fieldLabel, recordName } from "../../kernel/words.ts";
import { inLanguage, type Label, type Language } from "../../kernel/label.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import { findDeclaration } from "../binding/declarations.ts";
import { fieldNames } from "../binding/fieldNames.ts";
import type { QueryContext } from "../binding/queryContext.ts";
import type { QueryField } from "../binding/queryField.ts";
import { resolvePath } from "../binding/resolvePath.ts";
import { foldText } from "../memory/foldText.ts";
import { formatText } from "../syntax/formatQuery.ts";
import { termAt } from "./termAt.ts";
import { valueWords } from "./valueWords.ts";

export interface QuerySuggestion {
  /** Written in the place of what was typed. */
  insert: string;
  label: string;
  /** Shown beside it: what it is in the language itself. */
  detail: string;
}

export interface QueryCompletion {
  /** What a suggestion replaces. */
  from: number;
  to: number;
  suggestions: readonly QuerySuggestion[];
  /** Rows whose names may be meant as well, to be looked up by whoever can; null where a value is no reference. */
  lookup: { declaration: RecordDeclaration; typed: string } | null;
}

const MOST = 40;
const joiners: readonly (readonly [string, Label])[] = [
  ["or ", ["either of two", "eines von beiden"]],
  ["not ", ["the opposite", "das Gegenteil"]],
  ["sort:", ["Order", "Reihenfolge"]],
  ["group:", ["Groups", "Gruppen"]],
];

/** What may follow at a position of a query: fields by name and label, values of a field, and what joins conditions. */
export function completeQuery(
  declaration: RecordDeclaration,
  text: string,
  at: number,
  context: QueryContext & { language: Language },
): QueryCompletion {
  const { name, typed, from, to } = termAt(text, at);
  if (name === null) return { from, to, suggestions: names(declaration, typed, context, ":"), lookup: null };
  if (name === "sort" || name === "group") {
    const sign = typed.startsWith("-") ? "-" : "";
    const found = names(declaration, typed.slice(sign.length), context, "").filter(({ insert }) => insert !== "text");
    return { from, to, suggestions: found.map((each) => ({ ...each, insert: `${sign}${each.insert}` })), lookup: null };
  }
  const path = resolvePath(declaration, name, context);
  if (typeof path === "string") return { from, to, suggestions: [], lookup: null };
  const target = path.field.to === null ? null : findDeclaration(path.field.to, context);
  return {
    from,
    to,
    suggestions: values(path.declaration, path.field, typed, context),
    lookup: target ? { declaration: target, typed } : null,
  };
}

/** Names that begin so, or whose label holds a word that does; after a dot those of the record that the way leads to. */
function names(
  declaration: RecordDeclaration,
  typed: string,
  context: QueryContext & { language: Language },
  after: string,
): QuerySuggestion[] {
  const dot = typed.lastIndexOf(".");
  const [way, last] = [typed.slice(0, Math.max(dot, 0)), typed.slice(dot + 1)];
  const end = way === "" ? null : resolvePath(declaration, `${way}.id`, context);
  if (typeof end === "string") return [];
  const of = end?.declaration ?? declaration;
  const { language } = context;
  const fields = fieldNames(of, context).flatMap((name): QuerySuggestion[] => {
    const path = resolvePath(of, name, context);
    const label = typeof path === "string" ? (name === "key" ? keyLabel : textLabel) : null;
    if (label && name !== "key" && name !== "text") return [];
    const told = label
      ? inLanguage(label, language)
      : labelOf(of, name, path as Exclude<typeof path, string>, language);
    if (!fits(name, told, last)) return [];
    const full = way === "" ? name : `${way}.${name}`;
    return [{ insert: `${full}${after}`, label: told, detail: full }];
  });
  const words = joiners
    .filter(([word]) => after === ":" && way === "" && last !== "" && word.startsWith(foldText(last)))
    .map(([word, label]) => ({ insert: word, label: inLanguage(label, language), detail: word.trim() }));
  return [...words, ...fields].toSorted((a, b) => rank(a, last) - rank(b, last)).slice(0, MOST);
}

const keyLabel: Label = ["Key", "Schlüssel"];
const textLabel: Label = ["All texts", "Alle Texte"];

function labelOf(
  of: RecordDeclaration,
  name: string,
  path: Exclude<ReturnType<typeof resolvePath>, string>,
  language: Language,
): string {
  const [hop] = path.hops;
  if (hop?.kind === "from") return recordName(hop.target, language, "many");
  return fieldLabel(of, hop?.field.name ?? path.field.name, language);
}

function fits(name: string, label: string, typed: string): boolean {
  const wanted = foldText(typed);
  return (
    foldText(name).startsWith(wanted) ||
    foldText(label)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted))
  );
}

/** What begins as typed stands before what merely bears a word so. */
const rank = ({ detail }: QuerySuggestion, typed: string): number =>
  foldText(detail).startsWith(foldText(typed)) || typed === "" ? 0 : 1;

function values(
  declaration: RecordDeclaration,
  field: QueryField,
  typed: string,
  context: QueryContext & { language: Language },
): QuerySuggestion[] {
  const { language } = context;
  const declared = declaration.fields[field.name];
  const choices = (field.choices ?? []).map((choice) => ({
    insert: formatText(choice),
    label: declared ? choiceLabel(declared, choice, language) : choice,
    detail: choice,
  }));
  const words = valueWords(field).map(([word, label]) => ({
    insert: word,
    label: inLanguage(label, language),
    detail: word,
  }));
  return [...choices, ...words].filter(({ detail, label }) => fits(detail, label, typed));
}
