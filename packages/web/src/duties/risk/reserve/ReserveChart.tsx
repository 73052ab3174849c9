import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "./reserve.module.css";
import type { ReservePoint } from "./reserveHistory.ts";
import { reserveTexts } from "./texts.ts";

const WIDTH = 400;
const HEIGHT = 170;
const EDGE = { left: 44, right: 84, top: 12, bottom: 26 };
const LINES = 4;
const HALF_DAY = 240;
const LINE_HEIGHT = 13;

interface ReserveChartProps {
  points: readonly ReservePoint[];
  show: (minutes: number) => string;
}

/** What was at risk and what was left of the reserve, day by day. */
export function ReserveChart({ points, show }: ReserveChartProps) {
  const t = useTexts(reserveTexts);
  const format = useFormat();
  const [first, last] = [points[0] as ReservePoint, points.at(-1) as ReservePoint];
  const [begin, end] = [Date.parse(first.keptAt), Math.max(Date.parse(last.keptAt), Date.parse(first.keptAt) + 1)];
  const values = points.flatMap(({ atRisk, left }) => [atRisk, left ?? 0]);
  // Lines stand at halves of days.
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const between = Math.ceil((most - least) / LINES / HALF_DAY) * HALF_DAY;
  const low = Math.floor(least / between) * between;
  const high = Math.ceil(most / between) * between;
  const x = (time: string) =>
    EDGE.left + ((Date.parse(time) - begin) / (end - begin)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => EDGE.top + ((high - value) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = (of: (point: ReservePoint) => number | null) =>
    points
      .flatMap((point) => {
        const value = of(point);
        return value === null ? [] : [`${x(point.keptAt).toFixed(1)} ${y(value).toFixed(1)}`];
      })
      .join("L");
  const left = line((point) => point.left);
  const riskAt = y(last.atRisk);
  const leftAt = last.left === null ? null : y(last.left);
  const near = leftAt !== null && Math.abs(leftAt - riskAt) < LINE_HEIGHT;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("chart.label", { from: show(first.atRisk), to: show(last.atRisk) })}
      className={classes["chart"]}
    >
      {Array.from({ length: (high - low) / between + 1 }, (_, step) => low + between * step).map((value) => (
        <g key={value}>
          <line className={classes["gridLine"]} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
          <text className={classes["axis"]} x={EDGE.left - 6} y={y(value) + 4} textAnchor="end">
            {show(value)}
          </text>
        </g>
      ))}
      <path className={classes["risk"]} d={`M${line((point) => point.atRisk)}`} />
      {left !== "" && <path className={classes["left"]} d={`M${left}`} />}
      <text className={classes["name"]} x={WIDTH - EDGE.right + 6} y={riskAt + 4}>
        {t("chart.risk")}
      </text>
      {leftAt !== null && (
        <text
          className={classes["name"]}
          x={WIDTH - EDGE.right + 6}
          y={(near ? riskAt + (leftAt < riskAt ? -LINE_HEIGHT : LINE_HEIGHT) : leftAt) + 4}
        >
          {t("chart.left")}
        </text>
      )}
      {[first, last].map((point, at) => (
        <text
          key={point.id}
          className={classes["axis"]}
          x={x(point.keptAt)}
          y={HEIGHT - 8}
          textAnchor={at === 0 ? "start" : "end"}
        >
          {format.moment(point.keptAt, "dayShort")}
        </text>
      ))}
    </svg>
  );
}
