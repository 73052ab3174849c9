import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, type PointerEvent } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import type { Sort } from "../filter/queryTerms.ts";
import { gridTexts } from "./texts.ts";
import classes from "./DataGrid.module.css";
import type { GridColumn } from "./gridColumn.ts";

export interface GridHeadProps<T> {
  columns: readonly GridColumn<T>[];
  frozenAt: readonly (number | undefined)[];
  width: number;
  sorts: readonly Sort[];
  /** `add` keeps the sorting so far and sorts equals by this column too. */
  onSort: (field: string, add: boolean) => void;
  onResize: (column: string, width: number) => void;
  checked: "all" | "some" | "none";
  onCheckAll: () => void;
}

/** Names of the columns: press to sort (with Shift by several), drag the edge to size. */
export function GridHead<T>(props: GridHeadProps<T>) {
  const { columns, frozenAt, width, sorts, onSort, onResize, checked, onCheckAll } = props;
  const t = useTexts(gridTexts);
  return (
    <div role="rowgroup" className={classes["head"]} style={{ width }}>
      <div role="row" aria-rowindex={1} className={classes["headRow"]}>
        <div role="columnheader" aria-colindex={1} className={classes["rowHead"]}>
          <input
            type="checkbox"
            className={classes["check"]}
            tabIndex={-1}
            aria-label={t("checkAll")}
            checked={checked === "all"}
            ref={(box) => {
              if (box) box.indeterminate = checked === "some";
            }}
            onChange={onCheckAll}
          />
        </div>
        {columns.map((column, place) => (
          <HeadCell
            key={column.id}
            column={column}
            place={place}
            left={frozenAt[place]}
            sorts={sorts}
            onSort={onSort}
            onResize={onResize}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps<T> extends Pick<GridHeadProps<T>, "sorts" | "onSort" | "onResize"> {
  column: GridColumn<T>;
  place: number;
  left: number | undefined;
}

function HeadCell<T>({ column, place, left, sorts, onSort, onResize }: HeadCellProps<T>) {
  const t = useTexts(gridTexts);
  const rank = sorts.findIndex(({ field }) => field === column.sortField);
  const sort = sorts[rank];
  const Arrow = sort?.descending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      {...(sort ? { "aria-sort": sort.descending ? ("descending" as const) : ("ascending" as const) } : {})}
      className={classes["headCell"]}
      style={left === undefined ? { width: column.width } : { width: column.width, left }}
      data-align={column.align}
      data-frozen={left === undefined ? undefined : true}
    >
      {column.sortField ? (
        <button
          type="button"
          className={classes["sort"]}
          title={t("sortBy", { column: column.header })}
          onClick={(event) => onSort(column.sortField ?? "", event.shiftKey)}
        >
          <span className={classes["headText"]}>{column.header}</span>
          {sort && <Arrow size={13} aria-hidden />}
          {sort && sorts.length > 1 && <span className={classes["sortRank"]}>{rank + 1}</span>}
        </button>
      ) : (
        <span className={classes["headText"]}>{column.header}</span>
      )}
      <Edge column={column} onResize={onResize} />
    </div>
  );
}

/** The right edge of a column's name, to drag. By keyboard: Ctrl+Alt+left and right on a cell. */
function Edge<T>({ column, onResize }: Pick<HeadCellProps<T>, "column" | "onResize">) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const drag = (event: PointerEvent) => {
    if (from.current) onResize(column.id, from.current.width + event.clientX - from.current.x);
  };
  return (
    <span
      className={classes["edge"]}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: column.width };
      }}
      onPointerMove={drag}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    />
  );
}
