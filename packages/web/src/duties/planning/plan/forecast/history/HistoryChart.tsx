import { useFormat } from "../../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../../edit/editDates.ts";
import type { HistoryPoint } from "./forecastHistory.ts";
import classes from "./history.module.css";
import { historyTexts } from "./texts.ts";

const WIDTH = 360;
const HEIGHT = 190;
const EDGE = { left: 50, right: 52, top: 12, bottom: 26 };
/** Names at the right end stand at least so far apart. */
const LINE_HEIGHT = 12;
const LINES = 4;

interface HistoryChartProps {
  points: readonly HistoryPoint[];
  /** When it was really done; null before. */
  finished: number | null;
}

/** P50 and P80 by the day on which they were told, with what was promised, and the finish once there is one. */
export function HistoryChart({ points, finished }: HistoryChartProps) {
  const t = useTexts(historyTexts);
  const format = useFormat();
  const [first, last] = [points[0] as HistoryPoint, points.at(-1) as HistoryPoint];
  const times = points.map(({ keptAt }) => Date.parse(keptAt));
  const [begin, end] = [times[0] as number, Math.max(times.at(-1) as number, (times[0] as number) + 1)];
  const dates = points.flatMap(({ p50, p80, promised }) => [p50, p80, ...(promised === null ? [] : [promised])]);
  const all = finished === null ? dates : [...dates, finished];
  const [from, to] = [Math.min(...all), Math.max(...all, Math.min(...all) + 1440)];
  const x = (time: number) => EDGE.left + ((time - begin) / (end - begin)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (instant: number) => EDGE.top + ((to - instant) / (to - from)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  const place = (instant: number, at: number) => `${x(times[at] as number).toFixed(1)} ${y(instant).toFixed(1)}`;
  const line = (of: (point: HistoryPoint) => number | null) =>
    points
      .flatMap((point, at) => {
        const value = of(point);
        return value === null ? [] : [place(value, at)];
      })
      .join("L");
  const upper = points.map((point, at) => place(point.p80, at));
  const lower = points.map((point, at) => place(point.p50, at)).reverse();
  const promised = line((point) => point.promised);
  const names = apart([
    { text: "P50", y: y(last.p50) },
    { text: "P80", y: y(last.p80) },
    ...(last.promised === null ? [] : [{ text: t("chart.promised"), y: y(last.promised) }]),
    ...(finished === null ? [] : [{ text: t("chart.done"), y: y(finished) }]),
  ]);
  const label = t("chart.label", {
    from: format.moment(first.keptAt, "day"),
    to: format.moment(last.keptAt, "day"),
    first: day(first.p80),
    last: day(last.p80),
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes["chart"]}>
      {Array.from({ length: LINES + 1 }, (_, step) => from + ((to - from) * step) / LINES).map((instant) => (
        <g key={instant}>
          <line
            className={classes["gridLine"]}
            x1={EDGE.left}
            x2={WIDTH - EDGE.right}
            y1={y(instant)}
            y2={y(instant)}
          />
          <text className={classes["axis"]} x={EDGE.left - 6} y={y(instant) + 4} textAnchor="end">
            {format.date(lastDayOf(instant) * 1440, "dayShort")}
          </text>
        </g>
      ))}
      <path className={classes["band"]} d={`M${[...upper, ...lower].join("L")}Z`} />
      <path className={classes["p50"]} d={`M${line((point) => point.p50)}`} />
      <path className={classes["p80"]} d={`M${line((point) => point.p80)}`} />
      {promised !== "" && <path className={classes["promised"]} d={`M${promised}`} />}
      {finished !== null && (
        <line className={classes["done"]} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(finished)} y2={y(finished)} />
      )}
      {points.map((point, at) => (
        <circle key={point.id} className={classes["dot"]} cx={x(times[at] as number)} cy={y(point.p80)} r={2} />
      ))}
      {names.map(({ text, y: at }) => (
        <text key={text} className={classes["name"]} x={WIDTH - EDGE.right + 5} y={at + 4}>
          {text}
        </text>
      ))}
      {[begin, end].map((time, which) => (
        <text
          key={time}
          className={classes["axis"]}
          x={x(time)}
          y={HEIGHT - 8}
          textAnchor={which === 0 ? "start" : "end"}
        >
          {format.moment(new Date(time).toISOString(), "dayShort")}
        </text>
      ))}
    </svg>
  );
}

interface Name {
  text: string;
  y: number;
}

/** Names pushed apart from the top down, in their order. */
function apart(names: readonly Name[]): Name[] {
  let free = 0;
  return names
    .toSorted((a, b) => a.y - b.y)
    .map(({ text, y }) => {
      const at = Math.max(y, free);
      free = at + LINE_HEIGHT;
      return { text, y: at };
    });
}
