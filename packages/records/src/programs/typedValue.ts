import { choiceLabel } from "../kernel/words.ts";
import type { Field } from "../kernel/field.ts";
import { textFromDay, textFromInstant } from "../kernel/projectTime.ts";
import { instantOfDate, parseDate, type DateContext } from "../planning/notation/dates.ts";
import { parseDuration, type WorkUnits } from "../planning/notation/durations.ts";
import { parseMoney } from "../planning/notation/money.ts";
import { parsePercent } from "../planning/notation/percents.ts";
import { MeaningRefusal } from "./meaningRefusal.ts";

/** Against what typed values are read. */
export interface TypingContext extends DateContext {
  units: WorkUnits;
  /** Figures after the decimal sign of the currency. */
  moneyDigits: number;
}

const yes = new Set(["yes", "true", "1", "on", "ja"]);
const no = new Set(["no", "false", "0", "off", "nein"]);
/** A day alone means the beginning of the working day, or its end for what ends on it. */
const MORNING = 480;
const EVENING = 1020;
const ENDS = /finish|end|deadline|until/i;

/** What a text means as the value of a field that refers to nothing. Nothing written means nothing there. */
export function typedValue(name: string, field: Field, text: string, context: TypingContext): unknown {
  const written = text.trim();
  if (written === "" && field.kind !== "text") return emptied(name, field);
  switch (field.kind) {
    case "text":
      return text === "" && field.nullable ? null : text;
    case "choice":
      return chosen(name, field, written);
    case "boolean":
      if (yes.has(written.toLowerCase())) return true;
      if (no.has(written.toLowerCase())) return false;
      throw new MeaningRefusal(`${name}: "${text}" is neither yes nor no.`, "Write yes or no.");
    case "integer":
    case "number":
      return numberOf(name, written);
    case "ratio":
      return ratioOf(name, written);
    case "minutes":
      return minutesOf(name, written, context);
    case "money":
      return moneyOf(name, written, context);
    case "day":
    case "instant":
      return dateOf(name, field, written, context);
    case "json":
      return jsonOf(name, written);
    default:
      return written;
  }
}

function emptied(name: string, field: Field): unknown {
  if (field.kind === "references") return [];
  if (field.nullable) return null;
  throw new MeaningRefusal(`${name} must hold something.`, "Leave it out to keep what is there.");
}

function chosen(name: string, field: Field, written: string): string {
  const wanted = written.toLowerCase();
  const found = field.choices?.find((each) =>
    [each, choiceLabel(field, each, "en"), choiceLabel(field, each, "de")].some((one) => one.toLowerCase() === wanted),
  );
  if (found !== undefined) return found;
  throw new MeaningRefusal(`${name} is never "${written}".`, `It is one of: ${field.choices?.join(", ") ?? ""}.`);
}

function numberOf(name: string, written: string): number {
  const value = Number(written.replace(",", "."));
  if (Number.isFinite(value)) return value;
  throw new MeaningRefusal(`${name}: "${written}" is no number.`, "Write digits, such as 12 or 1.5.");
}

/** "0.25" might be a quarter or a quarter of a hundredth, so the sign must stand there. */
function ratioOf(name: string, written: string): number {
  if (!written.endsWith("%"))
    throw new MeaningRefusal(`${name}: "${written}" lacks its percent sign.`, "Write 25% for a quarter.");
  const parsed = parsePercent(written, Number.MAX_SAFE_INTEGER);
  if (parsed.ok) return parsed.value;
  throw new MeaningRefusal(`${name}: ${parsed.problem.message}`, "Write 25% for a quarter.");
}

function minutesOf(name: string, written: string, { units }: TypingContext): number {
  const parsed = parseDuration(written, units);
  if (!parsed.ok) throw new MeaningRefusal(`${name}: ${parsed.problem.message}`, "A bare number counts days.");
  return parsed.value.minutes;
}

function moneyOf(name: string, written: string, { moneyDigits }: TypingContext): number {
  const minor = parseMoney(written, moneyDigits);
  if (minor !== null) return minor;
  throw new MeaningRefusal(`${name}: "${written}" is no amount of money.`, "Write 1200 or 1,200.50.");
}

function dateOf(name: string, field: Field, written: string, context: TypingContext): string {
  const parsed = parseDate(written, context);
  if (!parsed.ok) throw new MeaningRefusal(`${name}: ${parsed.problem.message}`, "2026-05-12 is read everywhere.");
  if (field.kind === "day") return textFromDay(parsed.value.day);
  return textFromInstant(instantOfDate(parsed.value, ENDS.test(name) ? EVENING : MORNING));
}

function jsonOf(name: string, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new MeaningRefusal(`${name} takes JSON, which "${written}" is not.`, 'Write it like ["a","b"] or {"a":1}.');
  }
}
