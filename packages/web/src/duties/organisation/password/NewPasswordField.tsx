import { PasswordInput } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { organisationTexts } from "../texts.ts";

interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  label?: string;
}

/** A password being chosen: says what makes a good one, can be shown, asks no second time. */
export function NewPasswordField({ value, onChange, error, label }: NewPasswordFieldProps) {
  const t = useTexts(organisationTexts);
  return (
    <PasswordInput
      label={label ?? t("field.newPassword")}
      description={t("field.passwordAdvice")}
      autoComplete="new-password"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
    />
  );
}
