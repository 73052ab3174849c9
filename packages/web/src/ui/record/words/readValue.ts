import { choiceLabel, minorDigits, partsOfText, valueOfText, type Field } from "@gantry/records";
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
export async function readValue(name: string, field: Field, typed: string, context: ReadContext): Promise<ReadValue> {
  const text = field.form === "long" ? typed : typed.trim();
  if (text === "") return emptyValue(field, context);
  const value = await valueOf(name, field, text, context);
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

async function valueOf(name: string, field: Field, text: string, context: ReadContext): Promise<ReadValue> {
  if (field.kind === "reference" && field.to) return referenceOf(field.to, text, context);
  if (field.kind === "references" && field.to) return referencesOf(field.to, text, context);
  const { today, weekStart, format, currency } = context;
  const read = valueOfText(name, field, text, {
    today,
    weekStart,
    locale: format.locale,
    units: UNITS,
    moneyDigits: minorDigits(currency),
  });
  return read.ok ? read : wrong(worded(field, text, read.problem, context));
}

/** What the reader's language has words for is told in them. */
function worded(
  field: Field,
  text: string,
  { kind, message }: { kind: string; message: string },
  context: ReadContext,
) {
  const { language, messages, yes, no } = context;
  switch (kind) {
    case "choice":
      return messages.choice(text, (field.choices ?? []).map((each) => choiceLabel(field, each, language)).join(", "));
    case "flag":
      return messages.choice(text, `${yes}, ${no}`);
    case "number":
    case "money":
      return messages.number(text);
    default:
      return message;
  }
}

async function referenceOf(record: string, text: string, { find }: ReadContext): Promise<ReadValue> {
  const found = await find(record, text);
  return found.ok ? fine(found.id) : wrong(found.message);
}

async function referencesOf(record: string, text: string, { find }: ReadContext): Promise<ReadValue> {
  const found = await Promise.all(partsOfText(text).map((name) => find(record, name)));
  const missing = found.find((each) => !each.ok);
  if (missing && !missing.ok) return wrong(missing.message);
  return fine([...new Set(found.map((each) => (each.ok ? each.id : "")))]);
}
