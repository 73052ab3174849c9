import { fieldLabel, choiceLabel } from "../../kernel/words.ts";
import type { Language } from "../../kernel/label.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import type { QueryContext } from "../binding/queryContext.ts";
import { resolvePath } from "../binding/resolvePath.ts";
import { formatNode, formatQuery } from "../syntax/formatQuery.ts";
import { joined } from "../syntax/joinNodes.ts";
import { parseQuery } from "../syntax/parseQuery.ts";
import type { FieldTerm, QueryNode } from "../syntax/queryNode.ts";
import { valueWords } from "./valueWords.ts";
import { inLanguage } from "../../kernel/label.ts";

/** One of the conditions that all must hold, as it may be shown and taken away. */
export interface QueryChip {
  /** As typed: what stands in the query for it. */
  text: string;
  /** In the reader's words where it is one field with its values: "State: Open, In progress". */
  label: string;
}

/** The conditions of a query that all must hold, in their order; none of a query that cannot be read. */
export function queryChips(
  declaration: RecordDeclaration,
  text: string,
  context: QueryContext & { language: Language },
): QueryChip[] {
  const { condition, problems } = parseQuery(text);
  if (problems.length > 0) return [];
  return conditionsOf(condition).map((node) => ({
    text: formatNode(node, "and"),
    label: chipLabel(declaration, node, context),
  }));
}

/** The query without one of its conditions, in canonical form. */
export function withoutChip(text: string, index: number): string {
  const query = parseQuery(text);
  const left = conditionsOf(query.condition).filter((_, at) => at !== index);
  return formatQuery({ ...query, condition: joined("and", left) });
}

export function conditionsOf(condition: QueryNode | null): readonly QueryNode[] {
  return condition === null ? [] : condition.kind === "and" ? condition.of : [condition];
}

function chipLabel(
  declaration: RecordDeclaration,
  node: QueryNode,
  context: QueryContext & { language: Language },
): string {
  const term = node.kind === "not" ? node.of : node;
  if (term.kind !== "field") return formatNode(node, "top");
  const told = termLabel(declaration, term, context);
  if (told === null) return formatNode(node, "top");
  return node.kind === "not" ? `${/^de\b/i.test(context.language) ? "nicht" : "not"} ${told}` : told;
}

/** Null for a field that is nowhere, and for one at the end of a way, whose way the typed text tells better. */
function termLabel(
  declaration: RecordDeclaration,
  { name, operator, values }: FieldTerm,
  context: QueryContext & { language: Language },
): string | null {
  const path = resolvePath(declaration, name, context);
  if (typeof path === "string" || path.hops.length > 0) return null;
  const { language } = context;
  const declared = declaration.fields[path.field.name];
  const words = new Map(valueWords(path.field));
  const told = values.map((value) => {
    if (value.kind === "range") return `${value.from?.text ?? ""} – ${value.to?.text ?? ""}`.trim();
    const word = value.quoted ? undefined : words.get(value.text);
    if (word) return inLanguage(word, language);
    return declared?.kind === "choice" ? choiceLabel(declared, value.text, language) : value.text;
  });
  const sign = operator === ":" || operator === "=" ? ": " : ` ${operator} `;
  return `${fieldLabel(declaration, path.field.name, language)}${sign}${told.join(", ")}`;
}
