import { dayFromText, textFromDay, type CalendarRow } from "@gantry/records";
import { ActionIcon, TextInput } from "@mantine/core";
import { X } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DayField } from "../../../ui/form/DayField.tsx";
import { calendarTexts } from "./texts.ts";
import classes from "./calendars.module.css";
import { TimesField } from "./TimesField.tsx";

type Exception = CalendarRow["exceptions"][number];

interface ExceptionLineProps {
  exception: Exception;
  readOnly: boolean;
  onChange: (exception: Exception) => void;
  onRemove: () => void;
}

const shifted = (day: string, by: number) => textFromDay((dayFromText(day) ?? 0) + by);

/** One run of days that differs from the week. Shown with its last day; kept half-open. */
export function ExceptionLine({ exception, readOnly, onChange, onRemove }: ExceptionLineProps) {
  const t = useTexts(calendarTexts);
  const { name = "", from, to } = exception;
  const last = shifted(to, -1);
  const setFrom = (day: string) => onChange({ ...exception, from: day, to: day > last ? shifted(day, 1) : to });
  const setLast = (day: string) => onChange({ ...exception, from: day < from ? day : from, to: shifted(day, 1) });
  return (
    <li className={classes["exception"]}>
      <TextInput
        label={t("calendars.exceptionName")}
        disabled={readOnly}
        value={name}
        maxLength={200}
        onChange={(event) => onChange({ ...exception, name: event.currentTarget.value })}
      />
      <DayField label={t("calendars.from")} disabled={readOnly} value={from} onChange={(day) => day && setFrom(day)} />
      <DayField label={t("calendars.last")} disabled={readOnly} value={last} onChange={(day) => day && setLast(day)} />
      <TimesField
        label={t("calendars.exceptionTimes")}
        labelled
        times={exception.intervals}
        readOnly={readOnly}
        onChange={(intervals) => onChange({ ...exception, intervals })}
      />
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("calendars.removeException", { name: name || from })}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
