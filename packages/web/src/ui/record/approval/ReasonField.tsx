import { Textarea } from "@mantine/core";

interface ReasonFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
}

/** Why something is asked for, or refused. */
export function ReasonField({ label, value, onChange, required = false }: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={5000}
      autosize
      minRows={2}
    />
  );
}
