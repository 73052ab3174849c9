import type { After, GridColumn, RefusedCell, WrittenCell } from "./gridColumn.ts";
import type { GridStore } from "./gridView.ts";

/** What the lines of a grid share. */
export interface GridHost<T> {
  columns: readonly GridColumn<T>[];
  store: GridStore;
  /** Width of a whole line in pixels. */
  width: number;
  /** Where each column begins when it is frozen; undefined for those that scroll. */
  frozenAt: readonly (number | undefined)[];
  /** The row that is shown beside the list. */
  openedKey: string | null;
  refused: ReadonlyMap<string, RefusedCell>;
  cellId: (line: number, column: number) => string;
  press: (line: number, column: number, extend: boolean) => void;
  edit: (line: number, column: number) => void;
  commit: (row: T, column: GridColumn<T>, cell: WrittenCell, after: After) => void;
  cancel: () => void;
  /** Ticks a row; with Shift all from the one ticked before. */
  check: (key: string, range: boolean) => void;
  toggleGroup: (key: string, line: number) => void;
  open: (row: T) => void;
}
