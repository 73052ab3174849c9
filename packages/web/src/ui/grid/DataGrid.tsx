import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { gridTexts } from "./texts.ts";
import classes from "./DataGrid.module.css";
import type { DataGridProps } from "./dataGridProps.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import { GridTotals } from "./GridTotals.tsx";
import { useActiveCell } from "./useActiveCell.ts";
import { useGridHost } from "./useGridHost.ts";
import { useGridInput } from "./useGridInput.ts";

const LINE_HEIGHT = 34;
const HEAD_HEIGHT = 36;
/** Lines before the end at which more is loaded. */
const AHEAD = 60;
const NO_TOTALS: ReadonlyMap<string, string> = new Map();

/** Rows and columns to read, edit, copy and paste by keyboard and pointer alike; only what is in sight is drawn. */
export function DataGrid<T extends { id: string }>(props: DataGridProps<T>) {
  const { label, store, lines, columns, total, onEnd, foot } = props;
  const t = useTexts(gridTexts);
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const host = useGridHost(props, root, virtual.scrollToIndex);
  const input = useGridInput(props, host, root);
  useActiveCell(root, host, store);
  const totals = props.totals ?? NO_TOTALS;
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= lines.length - AHEAD) onEnd();
    // oxlint-disable-next-line react/exhaustive-deps -- the list tells by itself whether there is more
  }, [lastShown, lines]);
  return (
    <div className={classes["frame"]}>
      <div
        ref={root}
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={(total ?? lines.length) + (totals.size > 0 ? 2 : 1)}
        aria-colcount={columns.length + 1}
        aria-describedby={`${host.id}-help`}
        tabIndex={0}
        className={classes["grid"]}
        {...input}
      >
        <span id={`${host.id}-help`} hidden>
          {t("help")}
        </span>
        <GridHead
          columns={columns}
          frozenAt={host.frozenAt}
          width={host.width}
          sorts={props.sorts}
          onSort={props.onSort}
          onResize={props.onResize}
          checked={host.checkedAll()}
          onCheckAll={host.checkAll}
        />
        <div role="rowgroup" className={classes["body"]} style={{ height: virtual.getTotalSize(), width: host.width }}>
          {items.map(({ index, start }) => {
            const line = lines[index];
            return line && <GridRow key={line.key} line={line} index={index} top={start} host={host} />;
          })}
        </div>
        {totals.size > 0 && <GridTotals host={host} totals={totals} index={(total ?? lines.length) + 2} />}
      </div>
      {foot}
    </div>
  );
}
