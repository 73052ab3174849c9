import type { Field } from "@gantry/records";
import { Check } from "lucide-react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import classes from "./cells.module.css";

interface FieldValueProps {
  name: string;
  field: Field;
  row: AnyRow;
  words: RecordWords;
}

/** A field's value as lists show it. */
export function FieldValue({ name, field, row, words }: FieldValueProps) {
  const value = row[name];
  const text = words.show(name, value, row);
  if (text === "") return null;
  if (field.kind === "choice") return <span className={classes["badge"]}>{text}</span>;
  if (field.kind === "boolean") return value === true ? <Check size={16} aria-label={text} /> : null;
  if (/^https?:\/\/\S+$/.test(text))
    return (
      <a href={text} target="_blank" rel="noreferrer noopener" className={classes["link"]} tabIndex={-1}>
        {text.replace(/^https?:\/\//, "")}
      </a>
    );
  return <>{text}</>;
}
