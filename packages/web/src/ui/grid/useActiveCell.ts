import { useEffect, type RefObject } from "react";
import type { GridActions } from "./useGridHost.ts";
import type { GridStore } from "./gridView.ts";

/** Tells screen readers which cell is active and keeps it in sight sideways, without drawing anything anew. */
export function useActiveCell<T>(root: RefObject<HTMLDivElement | null>, host: GridActions<T>, store: GridStore): void {
  useEffect(() => {
    const follow = () => {
      const { cursor, editing } = store.get();
      const element = root.current;
      if (!element) return;
      const id = host.cellId(cursor.line, cursor.column);
      name(element, id, editing !== null);
      const frozenTo = Math.max(0, ...host.frozenAt.map((left, place) => rightOf(left, host.columns[place]?.width)));
      const left =
        host.columns.slice(0, cursor.column).reduce((sum, { width }) => sum + width, host.width) - bodyWidth(host);
      const width = host.columns[cursor.column]?.width ?? 0;
      if (host.frozenAt[cursor.column] !== undefined) return;
      if (left < element.scrollLeft + frozenTo) element.scrollLeft = left - frozenTo;
      else if (left + width > element.scrollLeft + element.clientWidth)
        element.scrollLeft = left + width - element.clientWidth;
    };
    follow();
    return store.subscribe(follow);
  }, [root, host, store]);
  // The cell may have been drawn only now, e.g. after scrolling to it.
  useEffect(() => {
    const { cursor, editing } = store.get();
    if (root.current) name(root.current, host.cellId(cursor.line, cursor.column), editing !== null);
  });
}

function name(grid: HTMLElement, cell: string, editing: boolean): void {
  if (editing || !document.getElementById(cell)) grid.removeAttribute("aria-activedescendant");
  else grid.setAttribute("aria-activedescendant", cell);
}

const rightOf = (left: number | undefined, width: number | undefined) => (left === undefined ? 0 : left + (width ?? 0));

const bodyWidth = ({ columns }: { columns: readonly { width: number }[] }) =>
  columns.reduce((sum, { width }) => sum + width, 0);
