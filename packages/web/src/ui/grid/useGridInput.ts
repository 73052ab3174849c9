import { fromTabSeparated, toTabSeparated } from "@gantry/gantt";
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import type { DataGridProps } from "./dataGridProps.ts";
import { cellKey, type CellAt } from "./gridColumn.ts";
import { gridCommand, type GridCommand } from "./gridKeys.ts";
import { blockOf, isSingle, moved } from "./gridSelection.ts";
import { clearedCells, filledDown, pastedCells, textsOf } from "./gridBlocks.ts";
import type { GridActions } from "./useGridHost.ts";

/** Keys and clipboard of a grid, to be spread on its element. */
export function useGridInput<T extends { id: string }>(
  props: DataGridProps<T>,
  host: GridActions<T>,
  root: RefObject<HTMLDivElement | null>,
) {
  const { store, lines, columns } = props;
  /** After Escape, Tab leaves the grid. */
  const released = useRef(false);
  useHeldSelection(root, host);
  const isOwn = (target: EventTarget) => target === root.current && store.get().editing === null;
  const write = (cells: CellAt<T>[]) => cells.length > 0 && props.onWrite(cells);

  const run = (command: GridCommand): boolean => {
    const { cursor } = store.get();
    const line = lines[cursor.line];
    switch (command.kind) {
      case "move": {
        const size = { lines: lines.length, columns: columns.length };
        const next = moved(cursor, command.move, size, { extend: command.extend, page: pageOf(root.current) });
        const leaves =
          (command.move === "next" || command.move === "previous") &&
          (released.current || (next.line === cursor.line && next.column === cursor.column));
        if (leaves) return false;
        host.move(next);
        return true;
      }
      case "edit":
        if (line?.kind === "group") return command.typed === null && (props.onToggleGroup(line.key), true);
        return startEditing(command.typed);
      case "check":
        if (line?.kind === "row") host.check(line.key, false);
        return true;
      case "checkAll":
        host.checkAll();
        return true;
      case "open":
        if (line?.kind === "row") props.onOpen(line.row);
        return true;
      case "clear":
        write(clearedCells(lines, columns, blockOf(cursor)));
        return true;
      case "fillDown":
        write(filledDown(lines, columns, blockOf(cursor)));
        return true;
      case "undo":
        props.onUndo();
        return true;
      case "redo":
        props.onRedo();
        return true;
      case "resize": {
        const column = columns[cursor.column];
        if (column) props.onResize(column.id, column.width + command.by);
        return true;
      }
      case "release": {
        const column = columns[cursor.column];
        if (line?.kind === "row" && column && props.refused.has(cellKey(line.row.id, column.id))) {
          props.onGiveUp(line.row, column.id);
          return true;
        }
        released.current = true;
        if (!isSingle(blockOf(cursor))) host.move({ ...cursor, anchorLine: cursor.line, anchorColumn: cursor.column });
        return false;
      }
    }
  };
  const startEditing = (typed: string | null): boolean => {
    const { cursor } = store.get();
    const line = lines[cursor.line];
    const column = columns[cursor.column];
    if (line?.kind !== "row" || !column) return false;
    if (!column.editor || column.mayEdit?.(line.row) === false) {
      if (typed === null) props.onOpen(line.row);
      return typed === null;
    }
    store.update({ editing: { typed }, cursor: { ...cursor, anchorLine: cursor.line, anchorColumn: cursor.column } });
    return true;
  };
  const copy = (event: ClipboardEvent) => {
    if (!isOwn(event.target)) return;
    event.clipboardData.setData("text/plain", toTabSeparated(textsOf(lines, columns, blockOf(store.get().cursor))));
    event.preventDefault();
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      if (!isOwn(event.target) || event.nativeEvent.isComposing) return;
      const command = gridCommand(event);
      if (!command) return;
      if (command.kind !== "release" && !(command.kind === "move" && released.current)) released.current = false;
      if (run(command)) event.preventDefault();
      if (command.kind === "move" && command.move !== "next" && command.move !== "previous") released.current = false;
    },
    onCopy: copy,
    onCut(event: ClipboardEvent) {
      if (!isOwn(event.target)) return;
      copy(event);
      write(clearedCells(lines, columns, blockOf(store.get().cursor)));
    },
    onPaste(event: ClipboardEvent) {
      if (!isOwn(event.target)) return;
      event.preventDefault();
      const block = fromTabSeparated(event.clipboardData.getData("text/plain"));
      const { cells, below } = pastedCells(lines, columns, { block: blockOf(store.get().cursor), pasted: block });
      write(cells);
      if (below.length > 0) props.onPasteBelow(below, columns.slice(blockOf(store.get().cursor).left));
    },
  };
}

const pageOf = (root: HTMLDivElement | null) => Math.max(1, Math.floor((root?.clientHeight ?? 0) / 34) - 2);

/** Dragging over cells selects them. */
function useHeldSelection<T>(root: RefObject<HTMLDivElement | null>, host: GridActions<T>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let held = false;
    const down = (event: PointerEvent) => {
      held = event.button === 0 && event.pointerType !== "touch" && cellOf(event.target) !== null;
    };
    const over = (event: PointerEvent) => {
      const cell = held && host.store.get().editing === null ? cellOf(event.target) : null;
      if (cell) host.press(cell.line, cell.column, true);
    };
    const up = () => (held = false);
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointerover", over);
    window.addEventListener("pointerup", up);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointerover", over);
      window.removeEventListener("pointerup", up);
    };
  }, [root, host]);
}

function cellOf(target: EventTarget | null): { line: number; column: number } | null {
  const cell = target instanceof Element ? target.closest('[role="gridcell"][aria-colindex]') : null;
  const line = cell?.closest<HTMLElement>("[data-line]")?.dataset["line"];
  return cell && line !== undefined
    ? { line: Number(line), column: Number(cell.getAttribute("aria-colindex")) - 2 }
    : null;
}
