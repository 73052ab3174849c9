import { CircleMinus, CircleSlash2 } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge } from "../../../ui/states/Badge.tsx";
import { DataTable, type DataColumn } from "../../../ui/table/DataTable.tsx";
import { importTexts } from "./texts.ts";
import type { ImportDocument } from "./importChoices.ts";
import classes from "./import.module.css";
import { usePlaceText } from "./usePlaceText.ts";

type Line = ImportDocument["report"][number];

/** What does not come over as it is: approximated or dropped, how often, and where it first stands. */
export function ReportTable({ report }: { report: readonly Line[] }) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const placeOf = usePlaceText();
  if (report.length === 0) return <p className={classes["plain"]}>{t("import.allMaps")}</p>;
  const columns: DataColumn<Line>[] = [
    {
      id: "effect",
      header: t("import.report.effect"),
      width: "140px",
      render: ({ effect }) => (
        <Badge tone={effect === "dropped" ? "warn" : "info"} icon={effect === "dropped" ? CircleMinus : CircleSlash2}>
          {t(`import.effect.${effect}`)}
        </Badge>
      ),
    },
    { id: "message", header: t("import.report.what"), wraps: true, render: ({ message }) => message },
    { id: "count", header: t("import.report.count"), align: "end", render: ({ count }) => format.number(count) },
    {
      id: "place",
      header: t("import.report.place"),
      wideOnly: true,
      render: (line) => <span className={classes["place"]}>{placeOf(line)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("import.report.title")}
      columns={columns}
      rows={report}
      rowKey={({ code, message }) => `${code} ${message}`}
    />
  );
}
