import type { Field } from "@gantry/records";
import { ActionIcon, Select } from "@mantine/core";
import { X } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldInput } from "../../../ui/record/form/FieldInput.tsx";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import classes from "../list/list.module.css";
import { registerTexts } from "../texts.ts";

interface BulkFieldsProps {
  fields: readonly [string, Field][];
  words: RecordWords;
  projectId: string | null;
  values: Readonly<Record<string, unknown>>;
  onChange: (values: Record<string, unknown>) => void;
}

/** Which fields are set in all chosen rows, and to what. A field left empty empties them. */
export function BulkFields({ fields, words, projectId, values, onChange }: BulkFieldsProps) {
  const t = useTexts(registerTexts);
  const chosen = fields.filter(([name]) => name in values);
  const offered = fields.filter(([name]) => !(name in values));
  const without = (name: string) => Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
  return (
    <>
      {chosen.map(([name, field]) => (
        <div key={name} className={classes["bulkField"]}>
          <div className={classes["bulkInput"]}>
            <FieldInput
              name={name}
              field={field}
              words={words}
              values={values}
              onChange={(value) => onChange({ ...values, [name]: value })}
              error={undefined}
              disabled={false}
              projectId={projectId}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("bulk.without", { name: words.label(name) })}
            onClick={() => onChange(without(name))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Select
        key={chosen.length}
        label={t(chosen.length === 0 ? "bulk.field" : "bulk.another")}
        placeholder={t("bulk.choose")}
        searchable
        data={offered.map(([name]) => ({ value: name, label: words.label(name) }))}
        value={null}
        onChange={(name) => name !== null && onChange({ ...values, [name]: startOf(fields, name) })}
      />
    </>
  );
}

function startOf(fields: readonly [string, Field][], name: string): unknown {
  const field = fields.find(([each]) => each === name)?.[1];
  if (!field || field.nullable) return null;
  return field.initial ?? (field.kind === "references" ? [] : field.kind === "text" ? "" : null);
}
