import { useFormat } from "../../../../platform/format/useFormat.ts";
import { instantFromText } from "@gantry/records";
import type { BurnLine } from "./burnLines.ts";
import classes from "./sprints.module.css";

const WIDTH = 800;
const HEIGHT = 260;
const EDGE = { left: 44, right: 12, top: 10, bottom: 28 };
/** Grid lines across. */
const STEPS = 4;
const DATES = 6;

/** Lines over days, as plain SVG: solid and dashed, each named, so that colour never speaks alone. The table beside says the same. */
export function BurnChart({
  days,
  lines,
  label,
}: {
  days: readonly string[];
  lines: readonly BurnLine[];
  label: string;
}) {
  const format = useFormat();
  const instants = days.map((day) => instantFromText(day) ?? 0);
  const [first = 0, last = 1] = [instants[0], instants.at(-1)];
  const top = niceTop(Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const x = (instant: number) =>
    EDGE.left + ((instant - first) / Math.max(1, last - first)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const every = Math.max(1, Math.ceil(days.length / DATES));
  return (
    <figure className={classes["figure"]}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes["chart"]}>
        {Array.from({ length: STEPS + 1 }, (_, step) => (top / STEPS) * step).map((value) => (
          <g key={value}>
            <line className={classes["gridLine"]} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
            <text className={classes["axis"]} x={EDGE.left - 6} y={y(value) + 4} textAnchor="end">
              {format.number(value, 1)}
            </text>
          </g>
        ))}
        {days.map(
          (day, index) =>
            index % every === 0 && (
              <text
                key={day}
                className={classes["axis"]}
                x={x(instants[index] ?? 0)}
                y={HEIGHT - 8}
                textAnchor="middle"
              >
                {format.date(day, "dayShort")}
              </text>
            ),
        )}
        {lines.map(({ key, values }) => (
          <path
            key={key}
            className={classes["line"]}
            data-line={key}
            d={pathOf(values, (index) => x(instants[index] ?? 0), y)}
          />
        ))}
      </svg>
      <figcaption className={classes["legend"]}>
        {lines.map(({ key, title }) => (
          <span key={key} className={classes["legendEntry"]}>
            <svg width={28} height={8} aria-hidden>
              <path className={classes["line"]} data-line={key} d="M0 4H28" />
            </svg>
            {title}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`${x(index).toFixed(1)} ${y(value).toFixed(1)}`],
  );
  return points.length === 0 ? "" : `M${points.join("L")}`;
}

/** A round number at or above the highest value, so that the grid lines are round too. */
function niceTop(highest: number): number {
  if (highest <= 0) return STEPS;
  const unit = 10 ** Math.floor(Math.log10(highest / STEPS));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((each) => each * unit * STEPS >= highest) ?? 10;
  return step * unit * STEPS;
}
