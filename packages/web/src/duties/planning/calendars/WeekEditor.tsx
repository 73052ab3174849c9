import type { CalendarRow } from "@gantry/records";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useWeekStart } from "../../../platform/session/useWeekStart.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { calendarTexts } from "./texts.ts";
import classes from "./calendars.module.css";
import type { Interval } from "./dayTimes.ts";
import { TimesField } from "./TimesField.tsx";
import { weekdayName, weekdaysFrom } from "./weekdays.ts";

interface WeekEditorProps {
  days: CalendarRow["days"];
  /** There is a base calendar a day can follow. */
  inherits: boolean;
  onChange: (days: CalendarRow["days"]) => void;
  readOnly: boolean;
}

const usual: Interval[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];

type Mode = "base" | "work" | "free";
const modeOf = (times: readonly Interval[] | null | undefined): Mode =>
  !times ? "base" : times.length === 0 ? "free" : "work";

/** The usual week, day by day. */
export function WeekEditor({ days, inherits, onChange, readOnly }: WeekEditorProps) {
  const t = useTexts(calendarTexts);
  const { locale } = useFormat();
  const weekStart = useWeekStart();
  const modes: Mode[] = inherits ? ["base", "work", "free"] : ["work", "free"];
  const set = (weekday: number, times: Interval[] | null) =>
    onChange(days.map((old, index) => (index === weekday ? times : old)));
  const choose = (weekday: number, mode: Mode) => set(weekday, mode === "base" ? null : mode === "free" ? [] : usual);
  return (
    <ul className={classes["week"]}>
      {weekdaysFrom(weekStart).map((weekday) => {
        const name = weekdayName(weekday, locale);
        const times = days[weekday] ?? null;
        const mode = times === null && !inherits ? "free" : modeOf(times);
        return (
          <li key={weekday} className={classes["weekday"]}>
            <ChoiceField
              label={name}
              choices={modes}
              show={(each) => t(`calendars.mode.${each}`)}
              value={mode}
              onChange={(next) => choose(weekday, next)}
              disabled={readOnly}
            />
            {mode === "work" && (
              <TimesField
                label={t("calendars.timesOf", { day: name })}
                times={times ?? []}
                onChange={(next) => set(weekday, next)}
                readOnly={readOnly}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
