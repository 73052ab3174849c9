import { weekdayOfStart } from "@gantry/records";
import { useEffect, useState } from "react";
import { narrowed } from "../../../platform/records/narrowed.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useToday } from "../../../platform/format/useToday.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { useCardMove } from "../board/useCardMove.ts";
import boardClasses from "../board/board.module.css";
import { useRowFeed } from "../list/useRowFeed.ts";
import { registerTexts } from "../texts.ts";
import { calendarField } from "../views/layouts.ts";
import type { LayoutProps } from "../views/layoutProps.ts";
import { MoreOf } from "../views/MoreOf.tsx";
import { CalendarBar } from "./CalendarBar.tsx";
import { DayCell } from "./DayCell.tsx";
import classes from "./calendar.module.css";
import { monthGrid, shiftedDay, weekGrid } from "./monthGrid.ts";

const BY = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 } as const;
/** Rows of one month that are loaded without asking. */
const ENOUGH = 1000;

/** Rows on the days of a month or week, moved to another day by pointer or keyboard. */
export function RecordCalendar({ register, words, rights, query, writing, onOpen }: LayoutProps) {
  const { declaration } = register;
  const t = useTexts(registerTexts);
  const format = useFormat();
  const { weekStart } = useSession().organisation;
  const today = useToday();
  const [shown, setShown] = useState({ day: today, by: "month" as "month" | "week" });
  const name = calendarField(declaration) ?? "";
  const field = declaration.fields[name];
  const first = weekdayOfStart[weekStart];
  const days = shown.by === "month" ? monthGrid(shown.day.slice(0, 7), first) : weekGrid(shown.day, first);
  const feed = useRowFeed(declaration, narrowed(query, `${name}:${days[0]}..${days.at(-1)}`));
  const { rows, hasMore, busy, more } = feed;
  useEffect(() => {
    if (hasMore && !busy && rows.length < ENOUGH) more();
  }, [hasMore, busy, more, rows.length]);
  const dayOf = (id: string) => String(rows.find((row) => row.id === id)?.[name] ?? "").slice(0, 10) || null;
  const titleOf = (id: string) => String(rows.find((row) => row.id === id)?.[declaration.title] ?? words.one);
  const move = useCardMove({
    mayMove: field !== undefined && rights.mayWriteField(field),
    next(place, arrow) {
      const to = shiftedDay(place, BY[arrow]);
      return days.includes(to) ? to : null;
    },
    placeOf: dayOf,
    mayDrop: () => true,
    onDrop(id, day) {
      const row = rows.find((each) => each.id === id);
      const time = String(row?.[name] ?? "").slice(10);
      if (row) writing.set(row, { [name]: `${day}${time}` });
    },
    onOpen(id) {
      const row = rows.find((each) => each.id === id);
      if (row) onOpen(row);
    },
    say: (what, id, place) =>
      t(`move.${what}`, { name: titleOf(id), place: place ? format.date(place, "dayOfWeek") : "" }),
  });
  if (feed.status === "failed") return <FailedState error={feed.error} onRetry={feed.reload} />;
  return (
    <div className={boardClasses["screen"]}>
      <CalendarBar shown={shown} today={today} label={words.label(name)} onShow={setShown} />
      <div className={classes["month"]} role="region" aria-label={words.many} tabIndex={0}>
        {days.slice(0, 7).map((day) => (
          <div key={`head ${day}`} className={classes["weekday"]} aria-hidden>
            {new Intl.DateTimeFormat(format.locale, { weekday: "short", timeZone: "UTC" }).format(
              new Date(`${day}T00:00Z`),
            )}
          </div>
        ))}
        {days.map((day) => (
          <DayCell
            key={day}
            day={day}
            isToday={day === today}
            isOther={shown.by === "month" && day.slice(0, 7) !== shown.day.slice(0, 7)}
            isTall={shown.by === "week"}
            rows={rows.filter((row) => String(row[name] ?? "").startsWith(day))}
            titleOf={(row) => titleOf(row.id)}
            move={move}
            onOpen={onOpen}
          />
        ))}
      </div>
      <MoreOf feed={feed} shown={rows.length} />
      <p className={boardClasses["spoken"]} aria-live="assertive">
        {move.spoken}
      </p>
    </div>
  );
}
