import {
  choiceLabel,
  instantOfDate,
  parseDate,
  parseDuration,
  parseMoney,
  parsePercent,
  textFromDay,
  textFromInstant,
  type Field,
} from "@gantry/records";
import { minorDigits } from "../../../platform/format/createFormat.ts";
import { UNITS, type ShowContext } from "./showValue.ts";

export type ReadValue = { ok: true; value: unknown } | { ok: false; message: string };

export interface ReadContext extends ShowContext {
  /** Day number of today. */
  today: number;
  /** 0 Sunday to 6 Saturday. */
  weekStart: number;
  messages: { required: string; number: (text: string) => string; choice: (text: string, choices: string) => string };
  /** Id of the row that a text names: by key or by title. */
  find: (record: string, text: string) => Promise<{ ok: true; id: string } | { ok: false; message: string }>;
}

const fine = (value: unknown): ReadValue => ({ ok: true, value });
const wrong = (message: string): ReadValue => ({ ok: false, message });

/** Reads a text as a value of a field, as people type or paste it. What the declaration forbids is told in its words. */
export async function readValue(field: Field, typed: string, context: ReadContext): Promise<ReadValue> {
  const text = field.form === "long" ? typed : typed.trim();
  if (text === "") return emptyValue(field, context);
  const value = await valueOf(field, text, context);
  if (!value.ok) return value;
  const checked = field.schema.safeParse(value.value);
  return checked.success ? value : wrong(checked.error.issues[0]?.message ?? "");
}

function emptyValue(field: Field, { messages }: ReadContext): ReadValue {
  if (field.nullable) return fine(null);
  if (field.kind === "references" || field.form === "list") return fine([]);
  if (field.kind === "text" && field.schema.safeParse("").success) return fine("");
  if (field.kind === "boolean") return fine(false);
  return wrong(messages.required);
}

async function valueOf(field: Field, text: string, context: ReadContext): Promise<ReadValue> {
  switch (field.kind) {
    case "choice":
      return choiceOf(field, text, context);
    case "boolean":
      return yesOrNo(text, context);
    case "integer":
    case "number":
      return numberOf(text, context);
    case "ratio":
      return parsed(parsePercent(text, 1000));
    case "minutes": {
      const length = parseDuration(text, UNITS);
      return length.ok ? fine(length.value.minutes) : wrong(length.problem.message);
    }
    case "money": {
      const minor = parseMoney(text, minorDigits(context.currency));
      return minor === null ? wrong(context.messages.number(text)) : fine(minor);
    }
    case "day":
    case "instant":
      return dateOf(field, text, context);
    case "reference":
      return referenceOf(field, text, context);
    case "references":
      return referencesOf(field, text, context);
    default:
      return fine(field.form === "list" ? partsOf(text) : text);
  }
}

function parsed(read: { ok: true; value: unknown } | { ok: false; problem: { message: string } }): ReadValue {
  return read.ok ? fine(read.value) : wrong(read.problem.message);
}

function choiceOf(field: Field, text: string, { language, messages }: ReadContext): ReadValue {
  const wanted = text.toLowerCase();
  const choices = field.choices ?? [];
  const labels = choices.map((choice) => choiceLabel(field, choice, language));
  const at = choices.findIndex(
    (choice, index) => choice.toLowerCase() === wanted || labels[index]?.toLowerCase() === wanted,
  );
  return at < 0 ? wrong(messages.choice(text, labels.join(", "))) : fine(choices[at]);
}

function yesOrNo(text: string, { yes, no, messages }: ReadContext): ReadValue {
  const wanted = text.toLowerCase();
  if ([yes.toLowerCase(), "yes", "true", "1", "x"].includes(wanted)) return fine(true);
  if ([no.toLowerCase(), "no", "false", "0"].includes(wanted)) return fine(false);
  return wrong(messages.choice(text, `${yes}, ${no}`));
}

function numberOf(text: string, { messages }: ReadContext): ReadValue {
  const bare = text
    .replaceAll(/[\s'’]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? fine(Number(bare)) : wrong(messages.number(text));
}

function dateOf(field: Field, text: string, { today, weekStart, format }: ReadContext): ReadValue {
  const date = parseDate(text, { today, locale: format.locale, weekStart });
  if (!date.ok) return wrong(date.problem.message);
  return fine(
    field.kind === "day" ? textFromDay(date.value.day) : textFromInstant(instantOfDate(date.value, usualMinute(field))),
  );
}

/** A day typed without a time begins with the working day. */
const usualMinute = (_field: Field) => 8 * 60;

async function referenceOf(field: Field, text: string, { find }: ReadContext): Promise<ReadValue> {
  if (!field.to) return fine(text);
  const found = await find(field.to, text);
  return found.ok ? fine(found.id) : wrong(found.message);
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

async function referencesOf(field: Field, text: string, { find }: ReadContext): Promise<ReadValue> {
  const names = partsOf(text);
  const found = await Promise.all(names.map((name) => find(field.to ?? "", name)));
  const missing = found.find((each) => !each.ok);
  if (missing && !missing.ok) return wrong(missing.message);
  return fine([...new Set(found.map((each) => (each.ok ? each.id : "")))]);
}
