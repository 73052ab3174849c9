import type { Field, RecordDeclaration } from "@gantry/records";
import type { RecordWords } from "../words/useRecordWords.ts";
import { FieldInput } from "./FieldInput.tsx";
import classes from "./RecordFields.module.css";

interface RecordFieldsProps {
  declaration: RecordDeclaration;
  fields: readonly [string, Field][];
  words: RecordWords;
  values: Readonly<Record<string, unknown>>;
  set: (name: string, value: unknown) => void;
  issue: (name: string) => string | undefined;
  mayWrite: (field: Field) => boolean;
  projectId: string | null;
}

/** Fields of a form, short ones beside each other. */
export function RecordFields({
  declaration,
  fields,
  words,
  values,
  set,
  issue,
  mayWrite,
  projectId,
}: RecordFieldsProps) {
  return (
    <div className={classes["fields"]}>
      {fields.map(([name, field]) => (
        <div key={name} className={classes["field"]} data-wide={isWide(declaration, name, field) || undefined}>
          <FieldInput
            name={name}
            field={field}
            words={words}
            values={values}
            onChange={(value) => set(name, value)}
            error={issue(name)}
            disabled={!field.writable || !mayWrite(field)}
            projectId={projectId}
          />
        </div>
      ))}
    </div>
  );
}

const isWide = ({ title }: RecordDeclaration, name: string, field: Field) =>
  name === title || field.form === "long" || field.kind === "references" || field.kind === "instant";
