import { dayFromText } from "@gantry/records";
import { SegmentedControl } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useToday } from "../../../platform/format/useToday.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import boardClasses from "../board/board.module.css";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { registerTexts } from "../texts.ts";
import { timelineFields } from "../views/layouts.ts";
import type { LayoutProps } from "../views/layoutProps.ts";
import { MoreOf } from "../views/MoreOf.tsx";
import { TimelineBar } from "./TimelineBar.tsx";
import { handlesOf, monthsOf, movedDates, spanOf, spanOfAll, type Handle } from "./timeSpan.ts";
import classes from "./timeline.module.css";

const PIXELS_PER_DAY = { week: 24, month: 8, quarter: 3 } as const;
type Zoom = keyof typeof PIXELS_PER_DAY;
const LINE = 34;
const NAMES = 240;

/** Rows as bars from one date to another, or as points, over the months. */
export function RecordTimeline({ register, words, rights, feed, rows, writing, onOpen }: LayoutProps) {
  const { declaration } = register;
  const t = useTexts(registerTexts);
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>("month");
  const helpId = useId();
  const [spoken, setSpoken] = useState("");
  const fields = timelineFields(declaration) ?? (["", ""] as const);
  const today = dayFromText(useToday()) ?? 0;
  const spans = rows.map((row) => spanOf(row, fields));
  const all = spanOfAll(
    spans.filter((span) => span !== null),
    today,
  );
  const wide = PIXELS_PER_DAY[zoom];
  const left = (day: number) => NAMES + (day - all.from) * wide;
  const width = left(all.to);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 10,
  });
  useEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = left(today) - NAMES - 200;
    // oxlint-disable-next-line react/exhaustive-deps -- today is brought in sight when the zoom changes, not while rows come
  }, [zoom]);
  const handles = handlesOf(fields, (name) => {
    const field = declaration.fields[name];
    return field !== undefined && rights.mayWriteField(field);
  });
  const move = (row: AnyRow | undefined, handle: Handle, by: number) => {
    const values = row && handles.includes(handle) ? movedDates(row, fields, { handle, by }) : null;
    if (!row || !values) return;
    writing.set(row, values);
    const dates = Object.entries(values).map(([name, value]) => `${words.label(name)} ${words.show(name, value)}`);
    setSpoken(`${String(row[declaration.title] ?? words.one)}: ${dates.join(", ")}`);
  };
  const titleOf = (index: number) => String(rows[index]?.[declaration.title] ?? words.one);
  const told = (index: number) => {
    const row = rows[index];
    const dates = [...new Set(fields)].map((name) => words.show(name, row?.[name], row)).filter((text) => text !== "");
    return dates.length === 0 ? t("timeline.none") : dates.join(" – ");
  };
  return (
    <div className={boardClasses["screen"]}>
      <div className={classes["bar"]}>
        <span className={classes["by"]}>{[...new Set(fields)].map((name) => words.label(name)).join(" – ")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("timeline.zoom")}
          value={zoom}
          onChange={(value) => setZoom(value)}
          data={(["week", "month", "quarter"] as const).map((value) => ({ value, label: t(`timeline.${value}`) }))}
        />
      </div>
      <div ref={scroller} className={classes["scroller"]} role="region" aria-label={words.many} tabIndex={0}>
        <div className={classes["head"]} style={{ width }}>
          <span className={classes["corner"]} />
          {monthsOf(all).map(({ month, from, to }) => (
            <span key={month} className={classes["month"]} style={{ left: left(from), width: (to - from) * wide }}>
              {(to - from) * wide > 50 && format.date(`${month}-01`, "month")}
            </span>
          ))}
        </div>
        <ul className={classes["lines"]} style={{ height: virtual.getTotalSize(), width }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const span = spans[index];
            const row = rows[index];
            return (
              <li key={row?.id ?? index} className={classes["line"]} style={{ top: start, width }}>
                <button
                  type="button"
                  className={classes["name"]}
                  onClick={() => row && onOpen(row)}
                  aria-label={`${titleOf(index)}, ${told(index)}`}
                  {...(handles.length > 0 ? { "aria-describedby": helpId } : {})}
                  onKeyDown={(event) => {
                    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
                    if (!event.altKey || by === 0) return;
                    event.preventDefault();
                    move(row, event.shiftKey ? "to" : "both", by);
                  }}
                >
                  {titleOf(index)}
                </button>
                {span && (
                  <TimelineBar
                    left={left(span.from)}
                    width={(span.to - span.from) * wide}
                    pixelsPerDay={wide}
                    isPoint={span.to - span.from === 1}
                    title={`${titleOf(index)}: ${told(index)}`}
                    handles={handles}
                    onMove={(handle, by) => move(row, handle, by)}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <span
          className={classes["today"]}
          style={{ left: left(today), height: virtual.getTotalSize() + LINE }}
          aria-hidden
        />
      </div>
      <MoreOf feed={feed} shown={rows.length} />
      <p id={helpId} hidden>
        {t("timeline.help")}
      </p>
      <p className={boardClasses["spoken"]} aria-live="assertive">
        {spoken}
      </p>
    </div>
  );
}
