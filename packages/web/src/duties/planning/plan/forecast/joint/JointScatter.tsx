import { minorDigits } from "@gantry/records";
import { useFormat } from "../../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../../edit/editDates.ts";
import type { JointDraws } from "../forecastAnswer.ts";
import classes from "./joint.module.css";
import type { JointShares } from "./jointShares.ts";
import { jointTexts } from "./texts.ts";

const WIDTH = 360;
const HEIGHT = 200;
const EDGE = { left: 78, right: 12, top: 10, bottom: 26 };
/** More dots than these hide each other. */
const MOST_DOTS = 500;

interface JointScatterProps {
  draws: JointDraws;
  by: number;
  within: number;
  currency: string;
  shares: JointShares;
}

/** Draws by finish and cost: dots in the shaded corner keep both promises, crosses do not. */
export function JointScatter({ draws: { finishes, costs }, by, within, currency, shares }: JointScatterProps) {
  const t = useTexts(jointTexts);
  const format = useFormat();
  const [from, to] = rangeOf(finishes);
  const [least, most] = rangeOf(costs);
  const inside = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const x = (instant: number) =>
    EDGE.left + ((inside(instant, from, to) - from) / (to - from)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (cost: number) =>
    EDGE.top + ((most - inside(cost, least, most)) / (most - least)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const whole = 10 ** minorDigits(currency);
  const step = Math.max(1, Math.floor(finishes.length / MOST_DOTS));
  const dots = Array.from({ length: Math.floor(finishes.length / step) }, (_, dot) => dot * step);
  const isKept = (draw: number) => (finishes[draw] as number) <= by && (costs[draw] as number) <= within;
  const kept = dots.filter(isKept);
  const broken = dots.filter((draw) => !isKept(draw));
  const place = (draw: number) => `${x(finishes[draw] as number).toFixed(1)} ${y(costs[draw] as number).toFixed(1)}`;
  const label = t("chart.label", {
    count: format.number(finishes.length, 0),
    both: format.percent(shares.both),
    late: format.percent(shares.late),
    dear: format.percent(shares.dear),
    neither: format.percent(shares.neither),
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes["chart"]}>
      <rect
        className={classes["kept"]}
        x={EDGE.left}
        y={y(within)}
        width={Math.max(0, x(by) - EDGE.left)}
        height={Math.max(0, HEIGHT - EDGE.bottom - y(within))}
      />
      <path className={classes["in"]} d={kept.map((draw) => `M${place(draw)}h0`).join("")} />
      <path className={classes["out"]} d={broken.map((draw) => `M${place(draw)}m-2 0h4m-2 -2v4`).join("")} />
      <line className={classes["promise"]} x1={x(by)} x2={x(by)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
      <line className={classes["promise"]} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(within)} y2={y(within)} />
      {[from, to].map((instant, end) => (
        <text
          key={end === 0 ? "from" : "to"}
          className={classes["axis"]}
          x={x(instant)}
          y={HEIGHT - 8}
          textAnchor={end === 0 ? "start" : "end"}
        >
          {format.date(lastDayOf(Math.round(instant)) * 1440, "dayShort")}
        </text>
      ))}
      {[least, most].map((cost, end) => (
        <text
          key={end === 0 ? "least" : "most"}
          className={classes["axis"]}
          x={EDGE.left - 6}
          y={y(cost) + (end === 0 ? 0 : 8)}
          textAnchor="end"
        >
          {format.money(Math.round(cost / whole) * whole, currency)}
        </text>
      ))}
    </svg>
  );
}

/** From the least to the greatest but for the hundredth at either end, which takes half the room. */
function rangeOf(values: Int32Array | Float64Array): [number, number] {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return [at(0.005), Math.max(at(0.995), at(0.005) + 1)];
}
