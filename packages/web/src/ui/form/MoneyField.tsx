import { NumberInput } from "@mantine/core";
import { minorDigits } from "@gantry/records";

interface MoneyFieldProps {
  label: string;
  currency: string;
  /** Minor units; null for none. */
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
  disabled?: boolean;
  description?: string;
}

/** An amount, typed in the currency's units and kept in its minor ones. */
export function MoneyField({
  label,
  currency,
  value,
  onChange,
  error,
  disabled = false,
  description,
}: MoneyFieldProps) {
  const digits = minorDigits(currency);
  const factor = 10 ** digits;
  return (
    <NumberInput
      label={label}
      description={description}
      suffix={` ${currency}`}
      min={0}
      decimalScale={digits}
      fixedDecimalScale
      thousandSeparator=" "
      disabled={disabled}
      value={value === null ? "" : value / factor}
      onChange={(typed) => onChange(typeof typed === "number" ? Math.round(typed * factor) : null)}
      error={error}
    />
  );
}
