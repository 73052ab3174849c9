import type { FieldTerm, KeyTerm, ParsedQuery, PlainValue, QueryNode, QueryValue } from "./queryNode.ts";

/** Writes a query in its one canonical form, which reads back as the same query. */
export function formatQuery({ condition, sort, group }: Omit<ParsedQuery, "problems">): string {
  return [
    ...(condition === null ? [] : [formatNode(condition, "top")]),
    ...keys("sort", sort),
    ...keys("group", group),
  ].join(" ");
}

/** Writes one condition as it may stand at the outermost level of a query. */
export function formatNode(node: QueryNode, within: "top" | "or" | "and" | "not"): string {
  switch (node.kind) {
    case "word":
      return quotedWord(node.text);
    case "field":
      return formatTerm(node);
    case "not":
      return `-${formatNode(node.of, "not")}`;
    case "and":
      return bracketed(node.of.map((each) => formatNode(each, "and")).join(" "), within === "not");
    case "or":
      return bracketed(node.of.map((each) => formatNode(each, "or")).join(" or "), within !== "top");
  }
}

export function formatTerm({ name, operator, values }: Pick<FieldTerm, "name" | "operator" | "values">): string {
  return `${name}${operator}${values.map((value) => formatValue(value)).join(",")}`;
}

/** A value as it is typed: in quotation marks where it holds what would end or change it. */
export function formatText(text: string): string {
  return text === "" || /[\s,()"\\]|\.\./.test(text) ? quoted(text) : text;
}

function formatValue(value: QueryValue): string {
  if (value.kind === "plain") return formatPlain(value);
  return `${value.from ? formatPlain(value.from) : ""}..${value.to ? formatPlain(value.to) : ""}`;
}

const formatPlain = (value: PlainValue): string => (value.quoted ? quoted(value.text) : value.text);

/** A word that would be read as something else stands in quotation marks. */
function quotedWord(text: string): string {
  const isPlain = !/[\s()"]|^-|^\p{L}[\p{L}\p{N}_.]*[:~<>=]/u.test(text) && !/^(and|or|not)$/i.test(text);
  return isPlain ? text : quoted(text);
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
const bracketed = (text: string, needed: boolean): string => (needed ? `(${text})` : text);

function keys(name: "sort" | "group", terms: readonly KeyTerm[]): string[] {
  if (terms.length === 0) return [];
  return [`${name}:${terms.map((term) => formatText(`${term.descending ? "-" : ""}${term.name}`)).join(",")}`];
}
