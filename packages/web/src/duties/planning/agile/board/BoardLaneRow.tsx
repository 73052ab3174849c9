import type { WorkItemRow } from "@gantry/records";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import type { DragDrop } from "../drag/useDragDrop.ts";
import type { BoardColumn, BoardLane, LaneKind } from "../model/boardView.ts";
import { agileTexts } from "../texts.ts";
import { BoardCard } from "./BoardCard.tsx";
import classes from "./board.module.css";
import { COLUMN_PX } from "./columnWidth.ts";

interface BoardLaneRowProps {
  store: PlanStore;
  lane: BoardLane;
  kind: LaneKind;
  columns: readonly BoardColumn[];
  zoneId: (lane: string, column: BoardColumn) => string;
  drag: DragDrop;
  onMove: ((id: string, column: BoardColumn) => void) | null;
}

/** One swimlane: its cards column by column. */
export function BoardLaneRow({ store, lane, kind, columns, zoneId, drag, onMove }: BoardLaneRowProps) {
  const t = useTexts(agileTexts);
  const title = lane.title ?? (kind === "none" ? null : t(`lanes.${kind}.none`));
  const shown = kind === "priority" && title !== null ? t("lanes.priority.of", { priority: title }) : title;
  return (
    <>
      {shown !== null && <h3 className={classes["laneTitle"]}>{shown}</h3>}
      <div
        className={classes["lane"]}
        style={{ gridTemplateColumns: `repeat(${columns.length}, 1fr)`, minWidth: columns.length * COLUMN_PX }}
      >
        {columns.map((column) => {
          const zone = zoneId(lane.key, column);
          const cards: readonly WorkItemRow[] = lane.cards.get(column.key) ?? [];
          return (
            <ul
              key={zone}
              className={classes["column"]}
              data-zone={zone}
              data-over={drag.dragged?.place?.zone === zone || undefined}
              aria-label={[column.name, shown].filter(Boolean).join(", ")}
            >
              {cards.map((item) => (
                <BoardCard
                  key={item.id}
                  store={store}
                  item={item}
                  column={column}
                  columns={columns}
                  dragProps={drag.cardProps(item.id)}
                  onMove={onMove}
                />
              ))}
            </ul>
          );
        })}
      </div>
    </>
  );
}
