import type { ForecastCalibration } from "@gantry/records";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import classes from "./calibration.module.css";
import { chanceBand, observedShares } from "./observedShares.ts";
import { calibrationTexts } from "./texts.ts";

const SIZE = 260;
const EDGE = { left: 44, right: 20, top: 10, bottom: 40 };
const LINES = [0, 0.25, 0.5, 0.75, 1];
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/** What was said against what came: dots on the line are right, within the band no more than chance away from it; and as a table. */
export function CalibrationChart({ overall }: { overall: ForecastCalibration["overall"] }) {
  const t = useTexts(calibrationTexts);
  const format = useFormat();
  const points = observedShares(overall);
  const x = (share: number) => EDGE.left + share * (SIZE - EDGE.left - EDGE.right);
  const y = (share: number) => EDGE.top + (1 - share) * (SIZE - EDGE.top - EDGE.bottom);
  const at = (nominal: number, share: number) => `${x(nominal).toFixed(1)} ${y(share).toFixed(1)}`;
  const upper = STEPS.map((each) => at(each, chanceBand(each, overall.count).to));
  const lower = STEPS.map((each) => at(each, chanceBand(each, overall.count).from)).reverse();
  return (
    <div className={classes["beside"]}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t("chart.label")} className={classes["chart"]}>
        {LINES.map((share) => (
          <g key={share}>
            <line className={classes["gridLine"]} x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text className={classes["axis"]} x={EDGE.left - 6} y={y(share) + 4} textAnchor="end">
              {format.percent(share)}
            </text>
            <text className={classes["axis"]} x={x(share)} y={SIZE - 24} textAnchor="middle">
              {format.percent(share)}
            </text>
          </g>
        ))}
        <path className={classes["band"]} d={`M${[...upper, ...lower].join("L")}Z`} />
        <path className={classes["right"]} d={`M${at(0, 0)}L${at(1, 1)}`} />
        <path className={classes["line"]} d={`M${points.map(({ said, came }) => at(said, came)).join("L")}`} />
        {points.map(({ said, came }) => (
          <circle key={said} className={classes["dot"]} cx={x(said)} cy={y(came)} r={4} />
        ))}
        <text className={classes["axis"]} x={x(0.5)} y={SIZE - 6} textAnchor="middle">
          {t("chart.said")}
        </text>
      </svg>
      <DataTable
        caption={t("table.named", { title: t("chart.title") })}
        rows={points}
        rowKey={({ said }) => String(said)}
        columns={[
          { id: "said", header: t("chart.said"), render: ({ said }) => `P${Math.round(said * 100)}` },
          { id: "right", header: t("chart.right"), align: "end", render: ({ said }) => format.percent(said) },
          { id: "came", header: t("chart.came"), align: "end", render: ({ came }) => format.percent(came) },
          { id: "count", header: t("lead.count"), align: "end", render: ({ by }) => `${by} / ${overall.count}` },
        ]}
      />
    </div>
  );
}
