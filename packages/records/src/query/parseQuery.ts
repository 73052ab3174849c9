export type QueryOperator = ":" | "~" | "<" | "<=" | ">" | ">=";

export interface QueryValue {
  text: string;
  /** Position of its first character in the query, from 0. */
  at: number;
}

/** `state:active,done`, `-kind:milestone`, `name~fire`, `start>=2026-05-12`. */
export interface FieldTerm {
  kind: "field";
  name: string;
  operator: QueryOperator;
  values: readonly QueryValue[];
  negated: boolean;
  at: number;
}

/** A free word or quoted phrase, searched in the fields that are searchable. */
export interface WordTerm {
  kind: "word";
  text: string;
  negated: boolean;
  at: number;
}

export interface SortTerm {
  name: string;
  descending: boolean;
  at: number;
}

export interface QueryProblem {
  at: number;
  message: string;
}

export interface ParsedQuery {
  terms: readonly (FieldTerm | WordTerm)[];
  sort: readonly SortTerm[];
  problems: readonly QueryProblem[];
}

const FIELD = /^([A-Za-z][A-Za-z0-9.]*)(:|~|<=|>=|<|>|=)/;

/** Reads the typed query language: terms separated by spaces, all of which must hold. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const terms: (FieldTerm | WordTerm)[] = [];
  const sort: SortTerm[] = [];
  const problems: QueryProblem[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const negated = text.charAt(at) === "-" && at + 1 < text.length && !/\s/.test(text.charAt(at + 1));
    if (negated) at++;
    const field = FIELD.exec(text.slice(at));
    if (!field) {
      const [value, end] = readValue(text, at, problems, /\s/);
      terms.push({ kind: "word", text: value.text, negated, at: start });
      at = end;
      continue;
    }
    const [whole, name = "", operator = ":"] = field;
    const [values, end] = readValues(text, at + whole.length, problems);
    at = end;
    if (name === "sort" && operator === ":") {
      if (negated) problems.push({ at: start, message: `Write "sort:-name" to sort downwards, not "-sort:name".` });
      sort.push(...values.map((value) => sortTerm(value)));
    } else {
      terms.push({
        kind: "field",
        name,
        operator: operator === "=" ? ":" : (operator as QueryOperator),
        values,
        negated,
        at: start,
      });
    }
  }
  return { terms, sort, problems };
}

function sortTerm({ text, at }: QueryValue): SortTerm {
  return text.startsWith("-") ? { name: text.slice(1), descending: true, at } : { name: text, descending: false, at };
}

function readValues(text: string, from: number, problems: QueryProblem[]): [QueryValue[], number] {
  const values: QueryValue[] = [];
  let at = from;
  for (;;) {
    const [value, end] = readValue(text, at, problems, /[\s,]/);
    if (value.text === "" && end === at) problems.push({ at, message: "A value is missing here." });
    else values.push(value);
    at = end;
    if (text.charAt(at) !== ",") return [values, at];
    at++;
  }
}

/** A quoted or bare value beginning at `at`, and where it ends. Within quotes, \" and \\ stand for themselves. */
function readValue(text: string, at: number, problems: QueryProblem[], stop: RegExp): [QueryValue, number] {
  if (text.charAt(at) !== '"') {
    let end = at;
    while (end < text.length && !stop.test(text.charAt(end))) end++;
    return [{ text: text.slice(at, end), at }, end];
  }
  let value = "";
  let end = at + 1;
  while (end < text.length && text.charAt(end) !== '"') {
    if (text.charAt(end) === "\\" && end + 1 < text.length) end++;
    value += text.charAt(end);
    end++;
  }
  if (end >= text.length) problems.push({ at, message: "This quotation mark is not closed." });
  return [{ text: value, at }, Math.min(end + 1, text.length)];
}
