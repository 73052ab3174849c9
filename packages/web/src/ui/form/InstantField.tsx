import { TextInput } from "@mantine/core";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import { DayField } from "./DayField.tsx";
import classes from "./InstantField.module.css";

interface InstantFieldProps {
  label: string;
  /** Project time "2026-05-12T08:00", or null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Time of day a newly picked day gets: "08:00" for starts, "17:00" for finishes. */
  usualTime: string;
  description?: string;
  error?: string | undefined;
  disabled?: boolean;
}

/** A day and a time of day in project time. */
export function InstantField({
  label,
  value,
  onChange,
  usualTime,
  description,
  error,
  disabled = false,
}: InstantFieldProps) {
  const t = useTexts(uiTexts);
  const day = value?.slice(0, 10) ?? null;
  const time = value?.slice(11) ?? usualTime;
  return (
    <div className={classes["pair"]}>
      <DayField
        label={label}
        value={day}
        clearable
        disabled={disabled}
        error={error}
        {...(description ? { description } : {})}
        onChange={(next) => onChange(next === null ? null : `${next}T${time}`)}
      />
      <TextInput
        type="time"
        w={126}
        aria-label={t("field.timeOf", { field: label })}
        disabled={disabled || day === null}
        value={time}
        onChange={(event) =>
          day !== null &&
          /^\d\d:\d\d$/.test(event.currentTarget.value) &&
          onChange(`${day}T${event.currentTarget.value}`)
        }
      />
    </div>
  );
}
