import type { Field } from "../kernel/field.ts";
import { valueOfText, type TypingContext } from "../kernel/valueOfText.ts";
import { MeaningRefusal } from "./meaningRefusal.ts";

/** What a text means as the value of a field that refers to nothing. Nothing written means nothing there. */
export function typedValue(name: string, field: Field, text: string, context: TypingContext): unknown {
  const written = text.trim();
  if (field.kind === "text") return text === "" && field.nullable ? null : text;
  if (written === "") return emptied(name, field);
  if (field.kind === "json" && (field.form !== "list" || written.startsWith("["))) return jsonOf(name, written);
  // "0.25" might be a quarter or a quarter of a hundredth, so the sign must stand there.
  if (field.kind === "ratio" && !written.endsWith("%"))
    throw new MeaningRefusal(`${name}: "${written}" lacks its percent sign.`, "Write 25% for a quarter.");
  const read = valueOfText(name, field, written, context);
  if (read.ok) return read.value;
  throw new MeaningRefusal(`${name}: ${read.problem.message}`, read.problem.hint);
}

function emptied(name: string, field: Field): unknown {
  if (field.kind === "references") return [];
  if (field.nullable) return null;
  throw new MeaningRefusal(`${name} must hold something.`, "Leave it out to keep what is there.");
}

function jsonOf(name: string, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new MeaningRefusal(`${name} takes JSON, which "${written}" is not.`, 'Write it like ["a","b"] or {"a":1}.');
  }
}
