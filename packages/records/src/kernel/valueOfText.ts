import { instantOfDate, parseDate, type DateContext } from "../planning/notation/dates.ts";
import { parseDuration, type WorkUnits } from "../planning/notation/durations.ts";
import { parseMoney } from "../planning/notation/money.ts";
import type { Parsed } from "../planning/notation/parsed.ts";
import { parsePercent } from "../planning/notation/percents.ts";
import type { Field } from "./field.ts";
import { textFromDay, textFromInstant } from "./projectTime.ts";

/** Against what typed, pasted and imported values are read. */
export interface TypingContext extends DateContext {
  /** How long a day, a week and a month of work are. */
  units: WorkUnits;
  /** Figures after the decimal sign of the currency. */
  moneyDigits: number;
}

/** Why a text was not understood, in English; `kind` lets a screen say it in its own language. */
export interface TextProblem {
  kind: "choice" | "flag" | "number" | "money" | "moment" | "notation";
  message: string;
  /** What to write instead. */
  hint: string;
}

export type TextValue = { ok: true; value: unknown } | { ok: false; problem: TextProblem };

const fine = (value: unknown): TextValue => ({ ok: true, value });
const wrong = (kind: TextProblem["kind"], message: string, hint: string): TextValue => ({
  ok: false,
  problem: { kind, message, hint },
});

/** A day alone means the beginning of the working day, or its end for what ends on it. */
const MORNING = 480;
const EVENING = 1020;
const DATE_HINT = "2026-05-12 is read everywhere.";
const ENDS = /finish|end|deadline|until/i;

/**
 * Reads a text as a value of the field called `name`, as the wire has it: the one reading for cells that are typed, blocks that are
 * pasted, tables that are brought in, the command line and assistants. The text is not empty. References are looked up by the caller:
 * their text is given back as it is, those of several rows in parts.
 */
export function valueOfText(name: string, field: Field, text: string, context: TypingContext): TextValue {
  switch (field.kind) {
    case "choice":
      return choiceOf(field, text);
    case "boolean":
      return flagOf(text);
    case "integer":
    case "number":
      return numberOf(text);
    case "ratio":
      return ofNotation(parsePercent(text, mostOf(field)), (ratio) => ratio, "Write 25% for a quarter.");
    case "minutes":
      return ofNotation(parseDuration(text, context.units), ({ minutes }) => minutes, "A bare number counts days.");
    case "money": {
      const minor = parseMoney(text, context.moneyDigits);
      if (minor !== null) return fine(minor);
      return wrong("money", `"${text}" is no amount of money.`, "Write 1200 or 1,200.50.");
    }
    case "day":
      return ofNotation(parseDate(text, context), ({ day }) => textFromDay(day), DATE_HINT);
    case "instant": {
      const minute = ENDS.test(name) ? EVENING : MORNING;
      return ofNotation(parseDate(text, context), (date) => textFromInstant(instantOfDate(date, minute)), DATE_HINT);
    }
    case "timestamp":
      if (!Number.isNaN(Date.parse(text))) return fine(new Date(text).toISOString());
      return wrong("moment", `"${text}" is no moment.`, "Write 2026-05-12T08:00Z.");
    case "references":
      return fine(partsOfText(text));
    default:
      return fine(field.form === "list" ? partsOfText(text) : text);
  }
}

/** What is refused for its size is told as a percentage. */
const mostOf = ({ schema }: Field): number => (schema.safeParse(1.5).success ? 1000 : 1);

/** The parts of a text that names several, each once. */
export const partsOfText = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

function ofNotation<T>(parsed: Parsed<T>, value: (read: T) => unknown, hint: string): TextValue {
  return parsed.ok ? fine(value(parsed.value)) : wrong("notation", parsed.problem.message, hint);
}

/** By the identifier or by the label in any language: tables travel between people of several. */
function choiceOf({ choices, choiceLabels }: Field, text: string): TextValue {
  const wanted = text.toLowerCase();
  const found = choices?.find((choice) =>
    [choice, ...(choiceLabels?.[choice] ?? [])].some((each) => each.toLowerCase() === wanted),
  );
  if (found !== undefined) return fine(found);
  return wrong("choice", `"${text}" is no choice here.`, `It is one of: ${(choices ?? []).join(", ")}.`);
}

const yes: ReadonlySet<string> = new Set(["true", "yes", "y", "x", "1", "on", "ja", "j", "wahr"]);
const no: ReadonlySet<string> = new Set(["false", "no", "n", "0", "off", "nein", "falsch", "-"]);

function flagOf(text: string): TextValue {
  const word = text.toLowerCase();
  if (yes.has(word) || no.has(word)) return fine(yes.has(word));
  return wrong("flag", `"${text}" is neither yes nor no.`, "Write yes or no.");
}

function numberOf(text: string): TextValue {
  const bare = text
    .replaceAll(/[\s'’]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(bare)) return fine(Number(bare));
  return wrong("number", `"${text}" is no number.`, "Write digits, such as 12 or 1.5.");
}
