import { useEffect, useId, useMemo, useRef, useSyncExternalStore, type RefObject } from "react";
import type { DataGridProps } from "./dataGridProps.ts";
import type { After } from "./gridColumn.ts";
import type { GridHost } from "./gridHost.ts";
import { at, keptCursor, moved, type Cursor } from "./gridSelection.ts";
import { withToggledCheck } from "./gridView.ts";

/** Number and tick box of each line. */
const HEAD_WIDTH = 52;

export interface GridActions<T> extends GridHost<T> {
  id: string;
  move: (cursor: Cursor) => void;
  checkedAll: () => "all" | "some" | "none";
  checkAll: () => void;
}

const MOVES: Record<Exclude<After, "stay">, "down" | "up" | "next" | "previous"> = {
  down: "down",
  up: "up",
  right: "next",
  left: "previous",
};

/** What lines and keys do in a grid. The object stays the same while columns and widths do, so that lines are not drawn anew. */
export function useGridHost<T extends { id: string }>(
  props: DataGridProps<T>,
  root: RefObject<HTMLDivElement | null>,
  scrollTo: (line: number) => void,
): GridActions<T> {
  const id = useId();
  const { columns, frozen, store, openedKey, refused, lines } = props;
  const latest = useRef({ props, scrollTo });
  useEffect(() => {
    latest.current = { props, scrollTo };
  });
  const lastChecked = useRef<string | null>(null);
  useKeptCursor(props);
  useSyncExternalStore(store.subscribe, () => store.get().checked);
  const narrow = typeof window === "undefined" ? false : window.innerWidth < 640;
  const stable = useMemo(() => {
    const size = () => ({ lines: latest.current.props.lines.length, columns: columns.length });
    const focus = () => root.current?.focus({ preventScroll: true });
    const move = (cursor: Cursor) => {
      store.update({ cursor, editing: null });
      latest.current.scrollTo(cursor.line);
    };
    const edit = (line: number, column: number) => {
      const on = latest.current.props.lines[line];
      const of = columns[column];
      if (on?.kind !== "row" || !of?.editor || of.mayEdit?.(on.row) === false) return;
      store.update({ cursor: at(line, column), editing: { typed: null } });
    };
    const rowKeys = () => latest.current.props.lines.flatMap((line) => (line.kind === "row" ? [line.key] : []));
    const host = {
      id,
      columns,
      store,
      width: HEAD_WIDTH + columns.reduce((sum, { width }) => sum + width, 0),
      frozenAt: frozenPlaces(columns, narrow ? Math.min(1, frozen) : frozen),
      cellId: (line: number, column: number) => `${id}-${line}-${column}`,
      move,
      edit,
      press(line: number, column: number, extend: boolean) {
        const { cursor } = store.get();
        store.update({ cursor: extend ? { ...cursor, line, column } : at(line, column), editing: null });
        focus();
      },
      commit(row: T, column: (typeof columns)[number], cell: { text: string } | { value: unknown }, after: After) {
        const { cursor } = store.get();
        store.update({ editing: null });
        focus();
        latest.current.props.onWrite([{ row, column, cell }]);
        if (after !== "stay") move(moved(cursor, MOVES[after], size(), { extend: false, page: 1 }));
      },
      cancel() {
        const { cursor } = store.get();
        const line = latest.current.props.lines[cursor.line];
        const column = columns[cursor.column];
        store.update({ editing: null });
        if (line?.kind === "row" && column) latest.current.props.onGiveUp(line.row, column.id);
        focus();
      },
      check(key: string, range: boolean) {
        const keys = rowKeys();
        const [from, to] = [keys.indexOf(lastChecked.current ?? ""), keys.indexOf(key)];
        lastChecked.current = key;
        const span = range && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
        const { checked } = store.get();
        store.update({ checked: span.length > 1 ? new Set([...checked, ...span]) : withToggledCheck(checked, span) });
        focus();
      },
      checkAll: () => store.update({ checked: withToggledCheck(store.get().checked, rowKeys()) }),
      checkedAll() {
        const { checked } = store.get();
        if (checked.size === 0) return "none" as const;
        return rowKeys().every((key) => checked.has(key)) ? ("all" as const) : ("some" as const);
      },
      toggleGroup(key: string, line: number) {
        store.update({ cursor: at(line, 0), editing: null });
        focus();
        latest.current.props.onToggleGroup(key);
      },
      open: (row: T) => latest.current.props.onOpen(row),
    };
    return host;
  }, [id, columns, frozen, narrow, root, store]);
  // oxlint-disable-next-line react/exhaustive-deps -- lines are read through the latest props
  return useMemo(() => ({ ...stable, openedKey, refused }), [stable, openedKey, refused, lines.length === 0]);
}

function frozenPlaces(columns: readonly { width: number }[], frozen: number): (number | undefined)[] {
  let left = HEAD_WIDTH;
  return columns.map(({ width }, place) => {
    const from = left;
    left += width;
    return place < frozen ? from : undefined;
  });
}

/** The active cell stays on its row when rows come and go before it. */
function useKeptCursor<T>({ lines, columns, store }: DataGridProps<T>): void {
  const before = useRef(lines);
  useEffect(() => {
    const was = before.current;
    before.current = lines;
    const { cursor, checked } = store.get();
    const place = new Map(lines.map(({ key }, index) => [key, index]));
    const keys = { active: was[cursor.line]?.key, anchor: was[cursor.anchorLine]?.key };
    const next = keptCursor(cursor, keys, (key) => place.get(key) ?? -1, {
      lines: Math.max(1, lines.length),
      columns: Math.max(1, columns.length),
    });
    const gone = [...checked].filter((key) => !place.has(key));
    if (next !== cursor) store.update({ cursor: next });
    if (gone.length > 0) store.update({ checked: new Set([...checked].filter((key) => place.has(key))) });
  }, [lines, columns.length, store]);
}
