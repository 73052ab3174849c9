import { Select } from "@mantine/core";

interface ChoiceFieldProps<C extends string> {
  label: string;
  choices: readonly C[];
  /** A choice in the reader's language. */
  show: (choice: C) => string;
  value: C;
  onChange: (choice: C) => void;
  description?: string;
  disabled?: boolean;
}

/** One of a few named choices. */
export function ChoiceField<C extends string>({ choices, show, onChange, ...field }: ChoiceFieldProps<C>) {
  return (
    <Select
      {...field}
      data={choices.map((value) => ({ value, label: show(value) }))}
      onChange={(value) => value && onChange(value)}
      allowDeselect={false}
    />
  );
}
