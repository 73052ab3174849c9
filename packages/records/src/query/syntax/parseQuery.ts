import { queryProblem, type QueryProblem } from "../problems/queryProblem.ts";
import { joined, negated } from "./joinNodes.ts";
import { queryLimits } from "./queryLimits.ts";
import type { KeyTerm, ParsedQuery, PlainValue, QueryNode, QueryOperator, QueryValue } from "./queryNode.ts";
import { readPlain, readValues, type Source } from "./readValues.ts";

const FIELD = /(\p{L}[\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*)(:|~|<=|>=|<|>|=)/uy;
const WORD_OPERATOR = /(and|or|not)(?=[\s()]|$)/iy;
// eslint-disable-next-line no-control-regex -- PostgreSQL has no text with a NUL, and no half of a character.
const UNSEARCHABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Reads the typed query language: terms joined by `and` (or just side by side), `or`, `not` or `-`, and brackets; `sort:` and `group:`
 * at the outermost level. Never throws: what cannot be understood is a problem with its place.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > queryLimits.length) {
    const data = { most: String(queryLimits.length), length: String(text.length) };
    const problem = queryProblem("query.tooLong", { at: queryLimits.length, end: text.length, data });
    return { condition: null, sort: [], group: [], problems: [problem] };
  }
  return new QueryReader(text).read();
}

class QueryReader implements Source {
  readonly text: string;
  at = 0;
  readonly problems: QueryProblem[] = [];
  readonly #keys: Record<"sort" | "group", KeyTerm[]> = { sort: [], group: [] };
  #terms = 0;
  #depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): ParsedQuery {
    const unsearchable = UNSEARCHABLE.exec(this.text);
    if (unsearchable) this.#problem("query.character", unsearchable.index, unsearchable.index + 1);
    let condition = this.#alternatives();
    while (this.text.charAt(this.at) === ")") {
      this.#problem("query.bracketClosed", this.at, this.at + 1);
      this.at++;
      condition = joined("and", [condition, this.#alternatives()]);
    }
    return { condition, ...this.#keys, problems: this.problems.toSorted((a, b) => a.at - b.at) };
  }

  /** `a b or c`: up to a closing bracket or the end. */
  #alternatives(): QueryNode | null {
    const found = [this.#conjunction()];
    while (this.#takes("or")) {
      const end = this.at;
      const [before, after] = [found.at(-1), this.#conjunction()];
      if (!before || !after) this.#problem("query.termMissing", end - 2, end);
      found.push(after);
    }
    return joined("or", found);
  }

  /** `a and b c`: up to `or`, a closing bracket or the end. */
  #conjunction(): QueryNode | null {
    const found: (QueryNode | null)[] = [];
    let open: number | null = null;
    while (!this.#isAtEnd() && !this.#sees("or")) {
      if (this.#takes("and")) {
        if (open !== null || found.length === 0) this.#problem("query.termMissing", this.at - 3, this.at);
        open = this.at;
        continue;
      }
      found.push(this.#term());
      open = null;
    }
    if (open !== null) this.#problem("query.termMissing", open - 3, open);
    return joined("and", found);
  }

  /** One condition with what negates it; null for what orders rows, and for what cannot be understood. */
  #term(): QueryNode | null {
    const start = this.at;
    let isNegated = false;
    const depth = this.#depth;
    while (this.#takesNegation()) {
      isNegated = !isNegated;
      if (!this.#deepen(start)) return null;
    }
    const node = this.#isAtEnd() ? this.#missing(start) : this.#bare(start);
    this.#depth = depth;
    return isNegated && node ? negated(node) : node;
  }

  #bare(start: number): QueryNode | null {
    if (this.text.charAt(this.at) === "(") return this.#brackets();
    if (this.#sees("and") || this.#sees("or")) return this.#missing(start);
    if (++this.#terms > queryLimits.terms) return this.#stop("query.tooManyTerms", queryLimits.terms, start);
    const from = this.at;
    FIELD.lastIndex = from;
    const field = FIELD.exec(this.text);
    if (!field) {
      const { text, end } = readPlain(this, false);
      if (/[\p{L}\p{N}]/u.test(text)) return { kind: "word", text, at: from, end };
      this.#problem("query.nothingToFind", from, end, { text });
      return null;
    }
    const [whole, name = "", operator] = field;
    this.at = from + whole.length;
    const values = readValues(this);
    const end = this.at;
    if (name === "sort" || name === "group") return this.#order(name, operator === ":", values, start);
    return { kind: "field", name, operator: operator as QueryOperator, values, at: from, end };
  }

  #order(name: "sort" | "group", isKnown: boolean, values: readonly QueryValue[], start: number): null {
    const at = (code: "query.sortOperator" | "query.sortNegated" | "query.sortNested") =>
      this.#problem(code, start, this.at, { name });
    if (!isKnown) at("query.sortOperator");
    else if (this.text.charAt(start) === "-" || this.text.slice(start, start + 3).toLowerCase() === "not")
      at("query.sortNegated");
    else if (this.#depth > 0) at("query.sortNested");
    else
      for (const value of values) {
        if (value.kind === "plain") this.#keys[name].push(keyTerm(value));
        else at("query.sortOperator");
      }
    return null;
  }

  #brackets(): QueryNode | null {
    const start = this.at++;
    if (!this.#deepen(start)) return null;
    const within = this.#alternatives();
    this.#depth--;
    if (this.text.charAt(this.at) !== ")") this.#problem("query.bracketOpen", start, start + 1);
    else this.at++;
    if (!within) this.#problem("query.termMissing", start, this.at);
    return within;
  }

  #takesNegation(): boolean {
    if (this.text.charAt(this.at) === "-" && /[^\s)]/.test(this.text.charAt(this.at + 1))) {
      this.at++;
      return true;
    }
    return this.#takes("not");
  }

  #deepen(at: number): boolean {
    if (++this.#depth <= queryLimits.depth) return true;
    this.#stop("query.tooDeep", queryLimits.depth, at);
    return false;
  }

  /** Told once: nothing after it is read. */
  #stop(code: "query.tooDeep" | "query.tooManyTerms", most: number, at: number): null {
    this.#problem(code, at, this.text.length, { most: String(most) });
    this.at = this.text.length;
    return null;
  }

  #missing(start: number): null {
    this.#problem("query.termMissing", start, this.at);
    return null;
  }

  #skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  #isAtEnd(): boolean {
    this.#skipSpace();
    return this.at >= this.text.length || this.text.charAt(this.at) === ")";
  }

  #sees(word: "and" | "or" | "not"): boolean {
    this.#skipSpace();
    WORD_OPERATOR.lastIndex = this.at;
    return WORD_OPERATOR.exec(this.text)?.[1]?.toLowerCase() === word;
  }

  #takes(word: "and" | "or" | "not"): boolean {
    if (!this.#sees(word)) return false;
    this.at += word.length;
    return true;
  }

  #problem(code: QueryProblem["code"], at: number, end: number, data: Record<string, string> = {}): void {
    this.problems.push(queryProblem(code, { at, end, data }));
  }
}

function keyTerm({ text, at, end }: PlainValue): KeyTerm {
  const descending = text.startsWith("-");
  return { name: descending ? text.slice(1) : text, descending, at, end };
}
