import { memo, useSyncExternalStore } from "react";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { gridTexts } from "./texts.ts";
import { CellBox } from "./CellBox.tsx";
import classes from "./DataGrid.module.css";
import type { GridHost } from "./gridHost.ts";
import type { GridLine } from "./gridColumn.ts";
import { blockOf } from "./gridSelection.ts";
import type { GridView } from "./gridView.ts";

export interface GridRowProps<T> {
  line: GridLine<T>;
  index: number;
  top: number;
  host: GridHost<T>;
}

/** How the selection touches one line, as a string, so that a line is drawn anew only when its own part of it changes. */
function markOf({ cursor, checked, editing }: GridView, index: number, key: string): string {
  const block = blockOf(cursor);
  const within = index >= block.top && index <= block.bottom;
  const active = cursor.line === index ? cursor.column : -1;
  const edited = active >= 0 && editing !== null;
  return `${active},${within ? block.left : -1},${within ? block.right : -1},${checked.has(key) ? 1 : 0},${edited ? 1 : 0}`;
}

function GridRowPlain<T extends { id: string }>({ line, index, top, host }: GridRowProps<T>) {
  const { store } = host;
  const mark = useSyncExternalStore(store.subscribe, () => markOf(store.get(), index, line.key));
  const [active = -1, left = -1, right = -1, checked = 0, edited = 0] = mark.split(",").map(Number);
  if (line.kind === "group") return <GroupRow line={line} index={index} top={top} host={host} active={active >= 0} />;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={checked === 1}
      className={classes["row"]}
      style={{ top, width: host.width }}
      data-line={index}
      data-opened={host.openedKey === line.key || undefined}
    >
      <RowHead line={line} host={host} checked={checked === 1} />
      {host.columns.map((column, place) => (
        <CellBox
          key={column.id}
          host={host}
          column={column}
          row={line.row}
          index={index}
          place={place}
          state={place === active ? (edited ? "edited" : "active") : place >= left && place <= right ? "selected" : ""}
        />
      ))}
    </div>
  );
}

/** A line of a grid. */
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;

interface RowHeadProps<T> {
  line: Extract<GridLine<T>, { kind: "row" }>;
  host: GridHost<T>;
  checked: boolean;
}

function RowHead<T extends { id: string }>({ line, host, checked }: RowHeadProps<T>) {
  const t = useTexts(gridTexts);
  return (
    <div role="rowheader" aria-colindex={1} className={classes["rowHead"]} data-checked={checked || undefined}>
      <span className={classes["rowNumber"]}>{line.number}</span>
      <input
        type="checkbox"
        className={classes["check"]}
        tabIndex={-1}
        checked={checked}
        aria-label={t("check", { number: line.number })}
        onChange={() => undefined}
        onClick={(event) => host.check(line.key, event.shiftKey)}
      />
    </div>
  );
}

interface GroupRowProps<T> extends GridRowProps<T> {
  line: Extract<GridLine<T>, { kind: "group" }>;
  active: boolean;
}

function GroupRow<T extends { id: string }>({ line, index, top, host, active }: GroupRowProps<T>) {
  const Icon = line.collapsed ? ChevronRight : ChevronDown;
  return (
    <div role="row" aria-rowindex={index + 2} className={classes["groupRow"]} style={{ top, width: host.width }}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={host.columns.length + 1}
        aria-expanded={!line.collapsed}
        id={host.cellId(index, 0)}
        data-active={active || undefined}
        className={classes["groupCell"]}
        onClick={() => host.toggleGroup(line.key, index)}
      >
        <Icon size={16} aria-hidden />
        <strong>{line.label}</strong>
        <span className={classes["groupCount"]}>{line.count}</span>
        {line.sums !== "" && <span className={classes["groupSums"]}>{line.sums}</span>}
      </div>
    </div>
  );
}
