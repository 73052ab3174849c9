import type { WorkItemRow } from "@gantry/records";
import { TriangleAlert } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { columnOf, type BoardColumn } from "../model/boardView.ts";
import { agileTexts } from "../texts.ts";
import classes from "./board.module.css";
import { COLUMN_PX } from "./columnWidth.ts";

/** Names of the columns, how many cards each holds, and where that is more than was agreed. */
export function ColumnHeads({ columns, cards }: { columns: readonly BoardColumn[]; cards: readonly WorkItemRow[] }) {
  const t = useTexts(agileTexts);
  const counts = new Map<string, number>();
  for (const item of cards) {
    const key = columnOf(columns, item)?.key ?? "";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    <div
      className={classes["heads"]}
      style={{ gridTemplateColumns: `repeat(${columns.length}, 1fr)`, minWidth: columns.length * COLUMN_PX }}
    >
      {columns.map(({ key, name, wipLimit }) => {
        const count = counts.get(key) ?? 0;
        const isOver = wipLimit !== null && count > wipLimit;
        return (
          <div key={key} className={classes["head"]} data-over-limit={isOver || undefined}>
            <h2 className={classes["headName"]}>{name}</h2>
            <span
              className={classes["count"]}
              title={wipLimit === null ? undefined : t("column.limitOf", { limit: wipLimit })}
            >
              {wipLimit === null ? count : `${count} / ${wipLimit}`}
            </span>
            {isOver && (
              <span className={classes["overLimit"]}>
                <TriangleAlert size={14} aria-hidden />
                {t("column.over", { count: count - (wipLimit ?? 0) })}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
