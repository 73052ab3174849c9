import { keptForecast } from "@gantry/records";
import { useFormat } from "../../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { useRecordWords } from "../../../../../ui/record/words/useRecordWords.ts";
import { lastDayOf } from "../../edit/editDates.ts";
import type { HistoryPoint } from "./forecastHistory.ts";
import classes from "./history.module.css";
import { MOST_KEPT } from "./keptForecasts.ts";
import { historyTexts } from "./texts.ts";

/** The same as a table, the latest first. */
export function HistoryTable({ points }: { points: readonly HistoryPoint[] }) {
  const t = useTexts(historyTexts);
  const format = useFormat();
  const words = useRecordWords(keptForecast);
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  return (
    <details className={classes["table"]}>
      <summary>{t("table.open")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("table.kept")}</th>
            <th scope="col">P50</th>
            <th scope="col">P80</th>
            <th scope="col">{t("table.occasion")}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.id}>
              <th scope="row">{format.moment(point.keptAt, "day")}</th>
              <td>{day(point.p50)}</td>
              <td>{day(point.p80)}</td>
              <td>{point.why || words.show("occasion", point.occasion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {points.length >= MOST_KEPT && <p className={classes["muted"]}>{t("table.more", { count: MOST_KEPT })}</p>}
    </details>
  );
}
