import type { WorkItemRow } from "@gantry/records";
import { useState } from "react";
import { projectNow } from "../../../../platform/format/projectNow.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { DragHelp } from "../drag/DragHelp.tsx";
import type { DropZone } from "../drag/dropPlaces.ts";
import { useDragDrop } from "../drag/useDragDrop.ts";
import { moveCard } from "../edit/agileEdits.ts";
import { useItemQuery } from "../ItemFilter.tsx";
import { commitTold } from "../commitTold.ts";
import { boardColumns, boardLanes, type BoardColumn } from "../model/boardView.ts";
import { rankedItems, sprintsOf } from "../model/agileCards.ts";
import { isWithin } from "../model/phases.ts";
import { NoAgileWork } from "../NoAgileWork.tsx";
import { agileTexts } from "../texts.ts";
import { useAgileSearch } from "../useAgileSearch.ts";
import { BoardLaneRow } from "./BoardLaneRow.tsx";
import { BoardToolbar } from "./BoardToolbar.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { ColumnsDialog } from "./ColumnsDialog.tsx";
import classes from "./board.module.css";

export function BoardScreen({ store }: { store: PlanStore }) {
  const t = useTexts(agileTexts);
  const { user, organisation } = useSession();
  const [search, change] = useAgileSearch();
  const [editing, setEditing] = useState(false);
  const query = useItemQuery(store, search.q ?? "");
  const { model } = store;
  const all = rankedItems(model);
  const active = sprintsOf(model).find(({ state }) => state === "active");
  const sprint = search.sprint ?? active?.id ?? "all";
  const shown = all.filter(
    (item) => inSprint(item, sprint) && isWithin(model, item, search.phase) && query.passes(item),
  );
  const columns = boardColumns(model, (state) => t(`state.${state}`));
  const kind = search.lanes ?? "none";
  const lanes = boardLanes(model, columns, { items: shown, kind });
  const zones = lanes.flatMap((lane) =>
    columns.map((column): DropZone => ({
      id: zoneId(lane.key, column),
      items: (lane.cards.get(column.key) ?? []).map(({ id }) => id),
      row: lane.key,
    })),
  );
  const columnOfZone = (zone: string) => columns.find((column) => zone.startsWith(`${column.key}:`));
  const move = (id: string, column: BoardColumn) =>
    commitTold(
      store,
      moveCard(store.context, model.item(id), column, projectNow(organisation.timeZone ?? user.timeZone ?? undefined)),
    );
  const mayDrag = store.permissions.has("progress.write");
  const drag = useDragDrop({
    zones,
    order: "byZone",
    mayDrag,
    nameOf: (id) => model.tables.workItem.get(id)?.name ?? "",
    zoneName: (zone) => columnOfZone(zone)?.name ?? "",
    onDrop(id, { zone }) {
      const column = columnOfZone(zone);
      if (column) move(id, column);
    },
  });
  if (all.length === 0) return <NoAgileWork store={store} />;
  return (
    <>
      <BoardToolbar
        store={store}
        search={search}
        sprint={sprint}
        problems={query.problems}
        change={change}
        onColumns={() => setEditing(true)}
      />
      <DragHelp order="byZone" spoken={drag.spoken} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <div className={classes["board"]} role="group" aria-label={t("board.title")} tabIndex={0}>
        <ColumnHeads columns={columns} cards={shown} />
        {lanes.map((lane) => (
          <BoardLaneRow
            key={lane.key}
            store={store}
            lane={lane}
            kind={kind}
            columns={columns}
            zoneId={zoneId}
            drag={drag}
            onMove={mayDrag ? move : null}
          />
        ))}
      </div>
      {editing && <ColumnsDialog store={store} onClose={() => setEditing(false)} />}
    </>
  );
}

const zoneId = (lane: string, column: BoardColumn) => `${column.key}:${lane}`;

function inSprint(item: WorkItemRow, sprint: string): boolean {
  if (sprint === "all") return true;
  return sprint === "backlog" ? item.sprintId === null : item.sprintId === sprint;
}
