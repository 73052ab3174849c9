import { risk, riskLevel } from "@gantry/records";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import classes from "./matrix.module.css";
import type { PlacedRisk } from "./placedRisks.ts";
import { matrixTexts } from "./texts.ts";

interface MatrixListProps {
  projectId: string;
  placed: readonly PlacedRisk[];
  unplaced: number;
  /** The chosen cell; null shows all. */
  cell: string | null;
  onChoose: (cell: string | null) => void;
}

/** The risks of the matrix, or of its chosen cell, each leading to its row. */
export function MatrixList({ projectId, placed, unplaced, cell, onChoose }: MatrixListProps) {
  const t = useTexts(matrixTexts);
  const words = useRecordWords(risk, projectId);
  const show = (name: string) =>
    function shown({ row }: PlacedRisk) {
      const value = row[name as keyof typeof row];
      return value == null ? "–" : words.show(name, value, row);
    };
  return (
    <div>
      <p className={classes["text"]} role="status">
        {t(cell === null ? "list.all" : cell === "none" ? "list.none" : "list.cell", { count: placed.length })}{" "}
        {cell !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChoose(null)}>
            {t("list.clear")}
          </Button>
        )}
        {cell === null && unplaced > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChoose("none")}>
            {t("list.unplaced", { count: unplaced })}
          </Button>
        )}
      </p>
      {placed.length > 0 && (
        <DataTable
          caption={t("list.caption")}
          rows={placed}
          rowKey={({ row }) => row.id}
          columns={[
            {
              id: "title",
              header: words.label("title"),
              wraps: true,
              render: ({ row }) => <Link to={placeOf({ record: "risk", id: row.id, projectId })}>{row.title}</Link>,
            },
            {
              id: "level",
              header: t("list.level"),
              render: ({ place }) => (place === null ? t("list.unknown") : t(`level.${riskLevel(place)}`)),
            },
            {
              id: "probability",
              header: words.label("probability"),
              align: "end",
              wideOnly: true,
              render: show("probability"),
            },
            { id: "exposure", header: words.label("exposure"), align: "end", wideOnly: true, render: show("exposure") },
            { id: "owner", header: words.label("ownerId"), wideOnly: true, render: show("ownerId") },
            { id: "state", header: words.label("state"), wideOnly: true, render: show("state") },
          ]}
        />
      )}
    </div>
  );
}
