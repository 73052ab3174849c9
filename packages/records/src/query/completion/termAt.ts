/** The part of a query that is being typed: a name, or a value after its operator. */
export interface TermAt {
  /** "owner.team" of `owner.team:Fie`; null while no operator stands. */
  name: string | null;
  operator: string | null;
  /** What is typed so far of the name or the value, without an opening quotation mark. */
  typed: string;
  /** Where what is typed so far begins and ends: what a suggestion replaces. */
  from: number;
  to: number;
}

const TERM = /(?:"(?:[^"\\]|\\.)*"?|[^\s()"])*$/;
const FIELD = /^(\p{L}[\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*)(:|~|<=|>=|<|>|=)/u;

/** Finds the term at a position of the text. */
export function termAt(text: string, at: number): TermAt {
  const before = text.slice(0, at);
  const whole = TERM.exec(before)?.[0] ?? "";
  const negation = whole.startsWith("-") ? 1 : 0;
  const term = whole.slice(negation);
  const begin = at - term.length;
  const field = FIELD.exec(term);
  if (!field) return { name: null, operator: null, typed: term.replace(/^"/, ""), from: begin, to: wordEnd(text, at) };
  const [start, name = "", operator = ":"] = field;
  const value = lastValue(term.slice(start.length));
  return { name, operator, typed: value.replace(/^"/, ""), from: at - value.length, to: valueEnd(text, at, value) };
}

/** The last of values parted by commas or two dots, commas within quotation marks apart. */
function lastValue(values: string): string {
  const [last = ""] = /(?:"(?:[^"\\]|\\.)*"?|[^,"])*$/.exec(values) ?? [];
  const dots = last.startsWith('"') ? -1 : last.lastIndexOf("..");
  return dots < 0 ? last : last.slice(dots + 2);
}

function wordEnd(text: string, at: number): number {
  return at + (/^[\p{L}\p{N}_.]*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function valueEnd(text: string, at: number, value: string): number {
  const rest = text.slice(at);
  if (!value.startsWith('"')) return at + (/^[^\s(),]*/.exec(rest)?.[0].length ?? 0);
  return /(?<!\\)"$/.test(value.slice(1)) ? at : at + (/^(?:[^"\\\n]|\\.)*"/.exec(rest)?.[0].length ?? 0);
}
