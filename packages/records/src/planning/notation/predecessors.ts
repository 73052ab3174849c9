import type { DependencyType, LagUnit } from "@gantry/engine";
import { formatDuration, isUnit, lengthAt, type WorkUnits } from "./durations.ts";
import { read, unreadable, type NotationProblem, type Parsed } from "./parsed.ts";

/** One link as it is typed: which row or key, how linked, after how long. */
export interface TypedLink {
  /** "3" is the row of that number, "CRM-12" the work item of that key. */
  reference: string;
  type: DependencyType;
  /** Minutes for working and elapsed lag, a ratio for percent lag; negative for a lead. */
  lag: number;
  lagUnit: LagUnit;
  /** Where it stands in the text. */
  at: number;
  length: number;
}

const REFERENCE = /(?:[a-z][a-z0-9]*-\d+|\d+)/iy;
const TYPE = /\s*(FS|SS|FF|SF|EA|AA|EE|AE)/iy;
/** German letters: Ende and Anfang. */
const GERMAN_TYPES = { FS: "EA", SS: "AA", FF: "EE", SF: "AE" } as const;
const typeOf = (typed: string): DependencyType =>
  (Object.keys(GERMAN_TYPES) as DependencyType[]).find((type) => GERMAN_TYPES[type] === typed) ??
  (typed as DependencyType);
const SIGN = /\s*([+-])\s*/y;
const PERCENT = /(\d+(?:[.,]\d+)?)\s*%/y;
const DECIMAL_COMMA = /\d*,\d+\s*([a-z]+)/iy;
const EXAMPLES = "Write 3, 3FS+2d, 12SS-50% or CRM-12FF.";

/**
 * Reads `3`, `3FS+2d`, `12SS-50%`, `7FF+1ew`, `CRM-12FS`, German `3EA+2t`, several parted by comma or semicolon. FS goes without saying. A decimal
 * comma is read where the part after it belongs to the same lag ("3FS+1,5d").
 */
export function parsePredecessors(text: string, units: WorkUnits): Parsed<TypedLink[]> {
  const links: TypedLink[] = [];
  let at = 0;
  for (;;) {
    at = skip(text, at, /[\s,;]*/y);
    if (at >= text.length) return read(links);
    const link = linkAt(text, at, units);
    if (!link.ok) return link;
    links.push(link.value);
    at = skip(text, at + link.value.length, /\s*/y);
    if (at < text.length && !/[,;]/.test(text.charAt(at))) return unreadable(strayText(text, at));
  }
}

function linkAt(text: string, start: number, units: WorkUnits): Parsed<TypedLink> {
  const reference = matchAt(REFERENCE, text, start);
  if (reference === null) return unreadable(strayText(text, start));
  let at = start + reference[0].length;
  const type = matchAt(TYPE, text, at);
  at += type?.[0].length ?? 0;
  const sign = matchAt(SIGN, text, at);
  const link = { reference: reference[0], type: typeOf(type?.[1]?.toUpperCase() ?? "FS"), at: start };
  if (!sign) return read({ ...link, lag: 0, lagUnit: "working", length: at - start });
  at += sign[0].length;
  const factor = sign[1] === "-" ? -1 : 1;
  const percent = matchAt(PERCENT, text, at);
  if (percent) {
    return read({
      ...link,
      lag: signed(factor, Number((Number(percent[1]?.replace(",", ".")) / 100).toFixed(6))),
      lagUnit: "percent",
      length: at + percent[0].length - start,
    });
  }
  const length = lengthAt(text.slice(0, endOfLag(text, at)), at, units);
  if (!length.ok)
    return unreadable({ ...length.problem, code: "predecessors.lag", message: lagMessage(length.problem, text, at) });
  return read({
    ...link,
    lag: signed(factor, Math.round(length.value.minutes)),
    lagUnit: length.value.elapsed ? "elapsed" : "working",
    length: length.value.end - start,
  });
}

/** A comma is a decimal comma only where a unit follows ("+1,5d"); else it parts two links ("+1,5" is a lag of 1 and row 5). */
function endOfLag(text: string, at: number): number {
  const decimal = matchAt(DECIMAL_COMMA, text, at);
  const from = decimal && isUnit(decimal[1] ?? "") ? at + decimal[0].length : at;
  const comma = text.indexOf(",", from);
  return comma < 0 ? text.length : comma;
}

/** Never minus zero, which JSON would not keep. */
const signed = (factor: number, amount: number) => (amount === 0 ? 0 : factor * amount);

function lagMessage(problem: NotationProblem, text: string, at: number): string {
  const found = text.slice(problem.at, problem.at + problem.length);
  if (found === "") return `A lag is missing after "${text.slice(0, at).trim()}". Write +2d, -1w, +50% or +3eh.`;
  return `"${found}" is no lag. Write +2d, -1w, +50% or +3eh (elapsed hours).`;
}

function strayText(text: string, at: number): NotationProblem {
  const found = /^[^\s,;]+/.exec(text.slice(at))?.[0] ?? "";
  return {
    code: "predecessors.unreadable",
    message: `"${found}" cannot be read here. ${EXAMPLES}`,
    at,
    length: found.length,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

/** Writes links so that they read back the same: "3", "3FS+2d", "12SS-50%". */
export function formatPredecessors(
  links: readonly Omit<TypedLink, "at" | "length">[],
  units: WorkUnits,
  language: "en" | "de" = "en",
): string {
  return (
    links
      .map((link) => {
        const type = link.lag === 0 && link.type === "FS" ? "" : formatLinkType(link.type, language);
        return `${link.reference}${type}${formatLag(link, units, language)}`;
      })
      // A comma may be the decimal sign of a lag.
      .join(language === "de" ? "; " : ", ")
  );
}

/** The type as it stands before a lag: "SS", in German "AA". */
export function formatLinkType(type: DependencyType, language: "en" | "de" = "en"): string {
  return language === "de" ? GERMAN_TYPES[type] : type;
}

/** Writes a lag with its sign; an empty text where there is none. */
export function formatLag(
  { lag, lagUnit }: Pick<TypedLink, "lag" | "lagUnit">,
  units: WorkUnits,
  language: "en" | "de" = "en",
): string {
  if (lag === 0) return "";
  const sign = lag < 0 ? "-" : "+";
  const amount = Math.abs(lag);
  if (lagUnit === "percent")
    return `${sign}${String(Number((amount * 100).toFixed(4))).replace(".", language === "de" ? "," : ".")}%`;
  const length = formatDuration({ minutes: amount, elapsed: lagUnit === "elapsed", estimated: false }, units, language);
  return sign + length.replace(" ", "");
}
