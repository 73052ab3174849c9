import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { useCardMove } from "../board/useCardMove.ts";
import { registerTexts } from "../texts.ts";
import classes from "./calendar.module.css";

interface DayCellProps {
  day: string;
  isToday: boolean;
  /** Of the month before or after. */
  isOther: boolean;
  isTall: boolean;
  rows: readonly AnyRow[];
  titleOf: (row: AnyRow) => string;
  move: ReturnType<typeof useCardMove>;
  onOpen: (row: AnyRow) => void;
}

/** Rows of a day that are shown before one asks for the others. */
const FEW = 4;

/** One day and what is on it. */
export function DayCell({ day, isToday, isOther, isTall, rows, titleOf, move, onOpen }: DayCellProps) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const shown = open || isTall || rows.length <= FEW ? rows : rows.slice(0, FEW - 1);
  return (
    <section
      className={classes["day"]}
      data-today={isToday || undefined}
      data-other={isOther || undefined}
      aria-label={format.date(day, "dayOfWeek")}
      {...move.place(day)}
    >
      <span className={classes["number"]} aria-hidden>
        {Number(day.slice(8))}
      </span>
      {shown.map((row) => (
        <article
          key={row.id}
          className={classes["entry"]}
          aria-label={`${titleOf(row)}, ${format.date(day, "dayOfWeek")}`}
          title={titleOf(row)}
          {...move.card(row.id)}
          onClick={() => onOpen(row)}
        >
          {titleOf(row)}
        </article>
      ))}
      {shown.length < rows.length && (
        <UnstyledButton className={classes["more"]} onClick={() => setOpen(true)}>
          {t("board.more", { count: rows.length - shown.length })}
        </UnstyledButton>
      )}
    </section>
  );
}
