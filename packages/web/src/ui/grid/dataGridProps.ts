import type { ReactNode } from "react";
import type { Sort } from "../filter/queryTerms.ts";
import type { CellAt, GridColumn, GridLine, RefusedCell } from "./gridColumn.ts";
import type { GridStore } from "./gridView.ts";

export interface DataGridProps<T> {
  /** Names the grid to screen readers. */
  label: string;
  store: GridStore;
  columns: readonly GridColumn<T>[];
  /** How many of the first columns stay in sight when one scrolls sideways. */
  frozen: number;
  lines: readonly GridLine<T>[];
  /** Lines in all, those not loaded included; null while unknown. */
  total: number | null;
  /** Sums in words by column, below the last line; none of them, no such line. */
  totals?: ReadonlyMap<string, string>;
  sorts: readonly Sort[];
  refused: ReadonlyMap<string, RefusedCell>;
  openedKey: string | null;
  onSort: (field: string, add: boolean) => void;
  onResize: (column: string, width: number) => void;
  onWrite: (cells: CellAt<T>[]) => void;
  /** Pasted lines below the last row. */
  onPasteBelow: (lines: string[][], columns: readonly GridColumn<T>[]) => void;
  onOpen: (row: T) => void;
  /** A refused cell's text was given up with Escape. */
  onGiveUp: (row: T, column: string) => void;
  onUndo: () => void;
  onRedo: () => void;
  onToggleGroup: (key: string) => void;
  /** The end of what is loaded came in sight. */
  onEnd: () => void;
  /** Below the last line, always in sight: where a new row is typed, what stands there while there are none. */
  foot?: ReactNode;
}
