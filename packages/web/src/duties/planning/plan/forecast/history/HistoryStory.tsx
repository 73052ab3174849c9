import { useFormat } from "../../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../../edit/editDates.ts";
import { storyOf, type HistoryPoint } from "./forecastHistory.ts";
import classes from "./history.module.css";
import { historyTexts } from "./texts.ts";

const WEEK = 7;

/** In plain words: how P80 moved, when most of it, and what that means for the promise. */
export function HistoryStory({ points, finished }: { points: readonly HistoryPoint[]; finished: number | null }) {
  const t = useTexts(historyTexts);
  const format = useFormat();
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  const last = points.at(-1) as HistoryPoint;
  const story = storyOf(points);
  if (!story)
    return (
      <p className={classes["sentence"]}>
        {t("one", { date: format.moment(last.keptAt, "day"), p50: day(last.p50), p80: day(last.p80) })}
      </p>
    );
  const { overDays, moved, largest } = story;
  const time =
    overDays < 2 * WEEK
      ? t("days", { count: Math.max(1, overDays) })
      : t("weeks", { count: Math.round(overDays / WEEK) });
  const told = { time, count: Math.abs(moved), date: day(last.p80) };
  return (
    <p className={classes["sentence"]}>
      {moved === 0 ? t("still", told) : t(moved > 0 ? "later" : "sooner", told)}{" "}
      {largest &&
        points.length > 2 &&
        t(largest.moved > 0 ? "largestLater" : "largestSooner", {
          date: format.moment(largest.keptAt, "day"),
          count: Math.abs(largest.moved),
        })}{" "}
      {finished !== null
        ? t("finished", { date: day(finished) })
        : last.promised !== null &&
          t(last.p80 > last.promised ? "promised" : "promiseHolds", { date: day(last.promised) })}
    </p>
  );
}
