import type { CalendarRow } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { textFromInstant } from "@gantry/records";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useWeekStart } from "../../../platform/session/useWeekStart.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { calendarTexts } from "./texts.ts";
import classes from "./calendars.module.css";
import { formatDayTimes } from "./dayTimes.ts";
import { monthDays, shiftedMonth, type MonthDay } from "./monthDays.ts";
import { weekdayName, weekdaysFrom } from "./weekdays.ts";

interface MonthPreviewProps {
  calendars: readonly CalendarRow[];
  calendarId: string;
}

/** A month as the engine sees it, with what is typed and not yet saved. */
export function MonthPreview({ calendars, calendarId }: MonthPreviewProps) {
  const t = useTexts(calendarTexts);
  const format = useFormat();
  const { organisation } = useSession();
  const weekStart = useWeekStart();
  const [month, setMonth] = useState(() => textFromInstant(projectNow(organisation.timeZone)).slice(0, 7));
  const order = weekdaysFrom(weekStart);
  const days = monthDays(calendars, calendarId, month);
  const lead = order.indexOf(days[0]?.weekday ?? 0);
  const cells: (MonthDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) =>
    cells.slice(index * 7, index * 7 + 7),
  );
  const title = format.date(`${month}-01`, "month");
  return (
    <Section
      title={t("calendars.preview")}
      actions={
        <div className={classes["months"]}>
          <ActionIcon
            variant="default"
            aria-label={t("calendars.previousMonth")}
            onClick={() => setMonth(shiftedMonth(month, -1))}
          >
            <ChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <strong aria-live="polite">{title}</strong>
          <ActionIcon
            variant="default"
            aria-label={t("calendars.nextMonth")}
            onClick={() => setMonth(shiftedMonth(month, 1))}
          >
            <ChevronRight size={16} aria-hidden />
          </ActionIcon>
        </div>
      }
    >
      <table className={classes["month"]} aria-label={title}>
        <thead>
          <tr>
            {order.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayName(weekday, format.locale, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>{week.map((day, at) => (day ? <DayCell key={day.day} day={day} /> : <td key={at} />))}</tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function DayCell({ day }: { day: MonthDay }) {
  const t = useTexts(calendarTexts);
  const format = useFormat();
  const hours = day.times.reduce((sum, { from, to }) => sum + to - from, 0) / 60;
  const times = hours === 0 ? t("calendars.mode.free") : formatDayTimes(day.times);
  return (
    <td
      className={classes["day"]}
      data-free={hours === 0 || undefined}
      data-exception={day.exception !== null || undefined}
      title={[day.exception, times].filter(Boolean).join(": ")}
    >
      <span className={classes["number"]}>{Number(day.day.slice(8))}</span>
      <span className={classes["hours"]}>
        {day.exception ?? (hours === 0 ? "" : t("calendars.hours", { hours: format.number(hours) }))}
      </span>
    </td>
  );
}
