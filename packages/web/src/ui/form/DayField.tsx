import "@mantine/dates/styles.layer.css";
import { DatePickerInput } from "@mantine/dates";
import dayjs from "dayjs";
import { useFormat } from "../../platform/format/useFormat.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";

interface DayFieldProps {
  label: string;
  /** "2026-05-12", or null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  clearable?: boolean;
  description?: string;
  error?: string | undefined;
  disabled?: boolean;
  /** 0 Sunday to 6 Saturday. */
  weekStart?: 0 | 1 | 6;
}

/** A day, picked in a calendar and shown as the locale writes it. */
export function DayField({ weekStart = 1, value, clearable = false, description, error, ...input }: DayFieldProps) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  return (
    <DatePickerInput
      {...input}
      value={value}
      clearable={clearable}
      clearButtonProps={{ "aria-label": t("field.clear", { field: input.label }) }}
      description={description}
      error={error}
      firstDayOfWeek={weekStart}
      valueFormatter={({ date }) =>
        typeof date === "string" ? format.date(dayjs(date).format("YYYY-MM-DD"), "dayOfWeek") : ""
      }
      popoverProps={{ withinPortal: true }}
    />
  );
}
