import type { Field } from "@gantry/records";
import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput, TagsInput } from "@mantine/core";
import { DayField } from "../../form/DayField.tsx";
import { InstantField } from "../../form/InstantField.tsx";
import { MoneyField } from "../../form/MoneyField.tsx";
import { reachable } from "../cells/fieldEditor.tsx";
import { RowPicker, RowsPicker } from "../picker/RowPicker.tsx";
import { UNITS } from "../words/showValue.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { DurationInput } from "./DurationInput.tsx";

export interface FieldInputProps {
  name: string;
  field: Field;
  words: RecordWords;
  values: Readonly<Record<string, unknown>>;
  onChange: (value: unknown) => void;
  error: string | undefined;
  disabled: boolean;
  projectId: string | null;
}

const orNull = (field: Field, text: string) => (text === "" && field.nullable ? null : text);
const numberOrNull = (value: string | number) => (typeof value === "number" ? value : null);

/** One field of a form, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { name, field, words, values, onChange, error, disabled, projectId } = props;
  const value = values[name] ?? null;
  const shared = { label: words.label(name), error, disabled, required: field.required };
  const number = {
    ...shared,
    value: typeof value === "number" ? value : "",
    onChange: (next: string | number) => onChange(numberOrNull(next)),
  };
  switch (field.kind) {
    case "choice":
      return (
        <Select
          {...shared}
          data={reachable(field, values["id"] === undefined ? null : (value as string | null), words.choices(name))}
          value={value as string | null}
          onChange={onChange}
          clearable={field.nullable}
          allowDeselect={false}
        />
      );
    case "boolean":
      return (
        <Switch
          label={shared.label}
          disabled={disabled}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "integer":
      return <NumberInput {...number} allowDecimal={false} />;
    case "number":
      return <NumberInput {...number} />;
    case "ratio":
      return (
        <NumberInput
          {...shared}
          suffix=" %"
          min={0}
          value={typeof value === "number" ? Math.round(value * 10_000) / 100 : ""}
          onChange={(next) => onChange(typeof next === "number" ? next / 100 : null)}
        />
      );
    case "minutes":
      return <DurationInput {...shared} units={UNITS} value={value as number | null} onChange={onChange} />;
    case "money":
      return (
        <MoneyField {...shared} currency={words.currency(values)} value={value as number | null} onChange={onChange} />
      );
    case "day":
      return <DayField {...shared} value={value as string | null} onChange={onChange} clearable={field.nullable} />;
    case "instant":
      return <InstantField {...shared} value={value as string | null} onChange={onChange} usualTime="08:00" />;
    case "reference":
      if (!field.to) return null;
      return (
        <RowPicker
          {...shared}
          record={field.to}
          projectId={projectId}
          value={value as string | null}
          onChange={onChange}
          clearable={field.nullable}
        />
      );
    case "references":
      return (
        <RowsPicker
          {...shared}
          record={field.to ?? ""}
          projectId={projectId}
          value={(value as string[] | null) ?? []}
          onChange={onChange}
        />
      );
    default:
      break;
  }
  if (field.form === "list" && field.choices)
    return (
      <MultiSelect
        {...shared}
        value={(value as string[] | null) ?? []}
        onChange={onChange}
        data={[...field.choices]}
        searchable
        clearable
      />
    );
  if (field.form === "list")
    return <TagsInput {...shared} value={(value as string[] | null) ?? []} onChange={onChange} />;
  if (field.names) {
    const choices = words.choices(name, values);
    const now = typeof value === "string" && value !== "" ? value : null;
    // What is there and no choice any more stays as it is.
    const isKnown = now === null || choices.some((each) => each.value === now);
    return (
      <Select
        {...shared}
        data={isKnown ? choices : [{ value: now, label: words.show(name, now, values) }, ...choices]}
        value={now}
        onChange={onChange}
        searchable
        clearable={field.nullable}
        allowDeselect={false}
      />
    );
  }
  const text = {
    ...shared,
    value: String(value ?? ""),
    onChange: (event: { currentTarget: { value: string } }) => onChange(orNull(field, event.currentTarget.value)),
  };
  return field.form === "long" ? <Textarea {...text} autosize minRows={3} maxRows={14} /> : <TextInput {...text} />;
}
