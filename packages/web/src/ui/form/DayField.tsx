import { weekdayOfStart } from "@gantry/records";
import "@mantine/dates/styles.layer.css";
import { DatePickerInput } from "@mantine/dates";
import dayjs from "dayjs";
import { useFormat } from "../../platform/format/useFormat.ts";
import { useWeekStart } from "../../platform/session/useWeekStart.ts";
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
}

/** A day, picked in a calendar and shown as the locale writes it. */
export function DayField({ value, clearable = false, description, error, ...input }: DayFieldProps) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  const weekStart = useWeekStart();
  const worded = (day: string | Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(format.locale, options).format(dayjs(day).toDate());
  return (
    <DatePickerInput
      {...input}
      value={value}
      clearable={clearable}
      clearButtonProps={{ "aria-label": t("field.clear", { field: input.label }) }}
      description={description}
      error={error}
      firstDayOfWeek={weekdayOfStart[weekStart]}
      weekdayFormat={(day) => worded(day, { weekday: "short" })}
      monthLabelFormat={(day) => worded(day, { month: "long", year: "numeric" })}
      monthsListFormat={(day) => worded(day, { month: "short" })}
      getDayAriaLabel={(day) => worded(day, { day: "numeric", month: "long", year: "numeric" })}
      ariaLabels={{
        previousMonth: t("calendar.previousMonth"),
        nextMonth: t("calendar.nextMonth"),
        previousYear: t("calendar.previousYear"),
        nextYear: t("calendar.nextYear"),
        previousDecade: t("calendar.previousDecade"),
        nextDecade: t("calendar.nextDecade"),
        monthLevelControl: t("calendar.months"),
        yearLevelControl: t("calendar.years"),
      }}
      valueFormatter={({ date }) =>
        typeof date === "string" ? format.date(dayjs(date).format("YYYY-MM-DD"), "dayOfWeek") : ""
      }
      popoverProps={{ withinPortal: true }}
    />
  );
}
