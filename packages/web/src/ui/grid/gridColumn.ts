import type { ComponentType, ReactNode } from "react";

/** Where the active cell goes after a cell was written. */
export type After = "stay" | "down" | "up" | "right" | "left";

export interface CellEditorProps<T> {
  row: T;
  /** What was typed to begin; null to begin with the cell's value. */
  typed: string | null;
  /** Names the cell to screen readers. */
  label: string;
  onCommit: (cell: WrittenCell, after: After) => void;
  onCancel: () => void;
}

/** A cell's new content: as typed or pasted, to be read by the column; or the value itself, picked from a list. */
export type WrittenCell = { text: string } | { value: unknown };

export interface GridColumn<T> {
  id: string;
  header: string;
  width: number;
  align?: "end";
  /** Field the server sorts by; left out, the column cannot be sorted. */
  sortField?: string;
  /** What the cell says, and what is copied. */
  text: (row: T) => string;
  /** What is written into other cells when this one is filled down; its text where left out. */
  value?: (row: T) => unknown;
  /** What the cell shows, where that is more than its text. */
  render?: (row: T) => ReactNode;
  /** Left out: nobody writes this column. */
  editor?: ComponentType<CellEditorProps<T>>;
  mayEdit?: (row: T) => boolean;
}

/** What stands on one line of a grid. */
export type GridLine<T> =
  | { kind: "row"; key: string; row: T; number: number }
  | { kind: "group"; key: string; label: string; count: string; sums: string; collapsed: boolean };

/** A cell to be written, by place. */
export interface CellAt<T> {
  row: T;
  column: GridColumn<T>;
  cell: WrittenCell;
}

/** Typed text of a cell that was refused, and why. It stays until it is corrected or given up. */
export interface RefusedCell {
  text: string;
  message: string;
}

export const cellKey = (rowId: string, columnId: string) => `${rowId} ${columnId}`;
