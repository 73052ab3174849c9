import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import classes from "./reserve.module.css";
import type { ReservePoint } from "./reserveHistory.ts";
import { reserveTexts } from "./texts.ts";

/** The same as a table, the latest first. */
export function ReserveTable({ points, show }: { points: readonly ReservePoint[]; show: (minutes: number) => string }) {
  const t = useTexts(reserveTexts);
  const format = useFormat();
  return (
    <details className={classes["table"]}>
      <summary>{t("table.open", { count: points.length })}</summary>
      <DataTable
        caption={t("table.caption")}
        rows={points.toReversed()}
        rowKey={({ id }) => id}
        columns={[
          { id: "day", header: t("table.day"), render: ({ keptAt }) => format.moment(keptAt, "day") },
          { id: "risk", header: t("chart.risk"), align: "end", render: ({ atRisk }) => show(atRisk) },
          {
            id: "left",
            header: t("chart.left"),
            align: "end",
            render: ({ left }) => (left === null ? "–" : show(left)),
          },
        ]}
      />
    </details>
  );
}
