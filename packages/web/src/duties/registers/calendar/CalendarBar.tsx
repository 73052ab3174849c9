import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { registerTexts } from "../texts.ts";
import classes from "./calendar.module.css";
import { shiftedDay, shiftedMonth } from "./monthGrid.ts";

export interface ShownDays {
  /** A day that is in sight. */
  day: string;
  by: "month" | "week";
}

interface CalendarBarProps {
  shown: ShownDays;
  today: string;
  /** The date that places the rows. */
  label: string;
  onShow: (shown: ShownDays) => void;
}

/** Which month or week is shown. */
export function CalendarBar({ shown, today, label, onShow }: CalendarBarProps) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const go = (by: -1 | 1) =>
    onShow({
      ...shown,
      day: shown.by === "week" ? shiftedDay(shown.day, by * 7) : `${shiftedMonth(shown.day.slice(0, 7), by)}-01`,
    });
  return (
    <div className={classes["bar"]}>
      <ActionIcon variant="default" aria-label={t("calendar.before")} onClick={() => go(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t("calendar.after")} onClick={() => go(1)}>
        <ChevronRight size={16} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => onShow({ ...shown, day: today })}>
        {t("calendar.today")}
      </Button>
      <strong aria-live="polite">{format.date(shown.day, shown.by === "month" ? "month" : "day")}</strong>
      <span className={classes["by"]}>{label}</span>
      <SegmentedControl
        size="xs"
        aria-label={t("calendar.by")}
        value={shown.by}
        onChange={(by) => onShow({ ...shown, by })}
        data={[
          { value: "month", label: t("calendar.month") },
          { value: "week", label: t("calendar.week") },
        ]}
      />
    </div>
  );
}
