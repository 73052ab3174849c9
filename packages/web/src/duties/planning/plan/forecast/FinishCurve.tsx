import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import classes from "./forecast.module.css";
import { forecastTexts } from "./texts.ts";

const WIDTH = 360;
const HEIGHT = 190;
const EDGE = { left: 40, right: 12, top: 10, bottom: 26 };
const BARS = 36;
const LINES = [0, 0.25, 0.5, 0.75, 1];
const MARKED = [0.5, 0.8];

interface FinishCurveProps {
  /** Instants in even steps of their probability. */
  curve: readonly number[];
  /** The promised instant and its probability. */
  promised: number;
  chance: number;
}

/** The probability of being done by a date as an S-curve over the histogram of the draws, with P50, P80 and what is promised. */
export function FinishCurve({ curve, promised, chance }: FinishCurveProps) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  const steps = curve.length - 1;
  const at = (share: number) => curve[Math.round(share * steps)] as number;
  // The last hundredth at either end says little and takes half the room.
  const from = at(0.005);
  const to = Math.max(at(0.995), from + 1);
  const inside = (instant: number) => Math.min(to, Math.max(from, instant));
  const x = (instant: number) =>
    EDGE.left + ((inside(instant) - from) / (to - from)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (share: number) => HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  const line = curve.map((instant, step) => `${x(instant).toFixed(1)} ${y(step / steps).toFixed(1)}`).join("L");
  const bars = barsOf(curve, from, to);
  const highest = Math.max(...bars);
  const width = (WIDTH - EDGE.left - EDGE.right) / BARS;
  const label = t("chart.label", { p10: day(at(0.1)), p50: day(at(0.5)), p80: day(at(0.8)), p90: day(at(0.9)) });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes["chart"]}>
      {LINES.map((share) => (
        <g key={share}>
          <line className={classes["gridLine"]} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(share)} y2={y(share)} />
          <text className={classes["axis"]} x={EDGE.left - 6} y={y(share) + 4} textAnchor="end">
            {format.percent(share)}
          </text>
        </g>
      ))}
      {bars.map((count, bar) => (
        <rect
          key={EDGE.left + bar * width}
          className={classes["bar"]}
          x={EDGE.left + bar * width + 0.5}
          width={width - 1}
          y={y((count / highest) * 0.5)}
          height={y(0) - y((count / highest) * 0.5)}
        />
      ))}
      <path className={classes["curve"]} d={`M${line}`} />
      {MARKED.map((share) => (
        <g key={share}>
          <line className={classes["mark"]} x1={x(at(share))} x2={x(at(share))} y1={y(share)} y2={y(0)} />
          <circle className={classes["dot"]} cx={x(at(share))} cy={y(share)} r={3} />
          <text className={classes["axis"]} x={x(at(share)) - 5} y={y(share) - 5} textAnchor="end">
            P{share * 100}
          </text>
        </g>
      ))}
      <line className={classes["promised"]} x1={x(promised)} x2={x(promised)} y1={y(1)} y2={y(0)} />
      <circle className={classes["promisedDot"]} cx={x(promised)} cy={y(chance)} r={4} />
      {[from, (from + to) / 2, to].map((instant, place) => (
        <text
          key={instant}
          className={classes["axis"]}
          x={x(instant)}
          y={HEIGHT - 8}
          textAnchor={(["start", "middle", "end"] as const)[place] ?? "middle"}
        >
          {format.date(lastDayOf(instant) * 1440, "dayShort")}
        </text>
      ))}
    </svg>
  );
}

/** How much probability lies in each of equal spans of time. */
function barsOf(curve: readonly number[], from: number, to: number): number[] {
  const bars = Array.from({ length: BARS }, () => 0);
  for (const instant of curve) {
    const bar = Math.floor(((instant - from) / (to - from)) * BARS);
    if (bar >= 0 && bar <= BARS) bars[Math.min(BARS - 1, bar)]! += 1;
  }
  return bars;
}
