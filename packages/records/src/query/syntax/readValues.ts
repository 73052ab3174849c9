import { queryProblem, type QueryProblem } from "../problems/queryProblem.ts";
import type { PlainValue, QueryValue } from "./queryNode.ts";

/** A text being read, from a position on. */
export interface Source {
  readonly text: string;
  at: number;
  readonly problems: QueryProblem[];
}

/** One value or several, parted by commas. */
export function readValues(source: Source): QueryValue[] {
  const values: QueryValue[] = [];
  for (;;) {
    const from = source.at;
    const value = readPlain(source, true);
    if (value.text === "" && !value.quoted)
      source.problems.push(queryProblem("query.valueMissing", { at: from, end: from }));
    else values.push(rangeIn(value) ?? value);
    if (source.text.charAt(source.at) !== ",") return values;
    source.at++;
  }
}

/** A quoted or bare text, and where it ends. Within quotation marks, \" and \\ stand for themselves. */
export function readPlain(source: Source, inList: boolean): PlainValue {
  const { text, at } = source;
  const stop = inList ? /[\s,()]/ : /[\s()]/;
  let end = at;
  if (text.charAt(at) !== '"') {
    while (end < text.length && !stop.test(text.charAt(end))) end++;
    source.at = end;
    return { kind: "plain", text: text.slice(at, end), quoted: false, at, end };
  }
  let value = "";
  end++;
  while (end < text.length && text.charAt(end) !== '"') {
    if (text.charAt(end) === "\\" && end + 1 < text.length) end++;
    value += text.charAt(end);
    end++;
  }
  if (end >= text.length) source.problems.push(queryProblem("query.quoteOpen", { at, end: text.length }));
  source.at = Math.min(end + 1, text.length);
  return { kind: "plain", text: value, quoted: true, at, end: source.at };
}

/** `2026-01-01..2026-02-01`, `..5`, `5..`; null for what is no range. */
function rangeIn({ text, quoted, at, end }: PlainValue): QueryValue | null {
  const dots = quoted || text === ".." ? -1 : text.indexOf("..");
  if (dots < 0) return null;
  const side = (from: number, to: number): PlainValue | null =>
    from === to ? null : { kind: "plain", text: text.slice(from, to), quoted: false, at: at + from, end: at + to };
  return { kind: "range", from: side(0, dots), to: side(dots + 2, text.length), at, end };
}
