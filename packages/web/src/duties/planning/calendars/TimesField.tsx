import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { calendarTexts } from "./texts.ts";
import { formatDayTimes, parseDayTimes, type Interval } from "./dayTimes.ts";

interface TimesFieldProps {
  label: string;
  times: readonly Interval[];
  onChange: (times: Interval[]) => void;
  readOnly: boolean;
  /** Shows its name above; else it is only spoken. */
  labelled?: boolean;
}

/** Working times typed as text. What cannot be read stays as typed, with the reason. */
export function TimesField({ label, times, onChange, readOnly, labelled = false }: TimesFieldProps) {
  const t = useTexts(calendarTexts);
  const shown = formatDayTimes(times);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const read = parseDayTimes(typed);
  const commit = () => {
    if (!("times" in read)) return;
    setTyped(formatDayTimes(read.times));
    if (formatDayTimes(read.times) !== shown) onChange(read.times);
  };
  return (
    <TextInput
      {...(labelled ? { label } : { "aria-label": label })}
      placeholder="08:00-12:00, 13:00-17:00"
      readOnly={readOnly}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
      error={"problem" in read && t(`calendars.times.${read.problem}`, { text: read.text })}
    />
  );
}
