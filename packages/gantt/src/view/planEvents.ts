import type { Instant } from "@gantry/engine";
import type { BarEnd } from "../model/planLink.ts";

export interface CellEdit {
  rowId: string;
  columnId: string;
  text: string;
}

/** What the host says to an edit: nothing or ok when it holds, or a message shown at the cell with the typed text kept. */
export type EditAnswer = { ok: true } | { ok: false; message: string } | undefined | void;

/** Answers to a batch, in its order; nothing when all hold. */
export type EditAnswers = readonly EditAnswer[] | undefined | void;

export interface CellPlace {
  rowId: string;
  columnId: string;
}

export interface BarDrag {
  id: string;
  kind: "move" | "start" | "finish" | "progress";
  /** New start for "move" and "start", new finish for "finish", the point of progress for "progress". */
  instant: Instant;
  phase: "preview" | "commit" | "cancel";
}

export interface LinkDraft {
  fromId: string;
  fromEnd: BarEnd;
  toId: string;
  toEnd: BarEnd;
}

export interface Selection {
  /** Selected rows in outline order; at least the active one where there are rows. */
  rowIds: readonly string[];
  /** Columns of the selected block; empty when whole rows are selected. */
  columnIds: readonly string[];
  active: CellPlace | null;
  wholeRows: boolean;
}

export interface RowDrag {
  ids: readonly string[];
  targetId: string;
  position: "before" | "after" | "inside";
}

/** A line of the hover card; `label` is set in a lighter tone before the text. */
export interface TooltipLine {
  text: string;
  label?: string;
  tone?: "title" | "plain" | "warning";
}

/** What the component asks of its host. Everything is optional; what is missing switches the gesture off. */
export interface PlanEvents {
  onEdit?(edit: CellEdit): EditAnswer | Promise<EditAnswer>;
  /** Fill down, Ctrl+Enter over several rows, clearing and cutting a block: one undoable step. Without it, onEdit is called for each. */
  onBulkEdit?(edits: readonly CellEdit[]): EditAnswers | Promise<EditAnswers>;
  /** A block from the clipboard. Without it the block becomes edits. `at` is its top left cell, `rowIds` the rows from there on as they are shown. */
  onPaste?(block: string[][], at: CellPlace & { rowIds: readonly string[]; columnIds: readonly string[] }): void;
  /** May replace the block that goes to the clipboard. */
  onCopy?(block: string[][]): string[][] | undefined | void;
  onMove?(ids: readonly string[], direction: "up" | "down"): void;
  onIndent?(ids: readonly string[]): void;
  onOutdent?(ids: readonly string[]): void;
  /** `nextTo` is null in an empty plan. */
  onInsert?(nextTo: string | null, where: "before" | "after"): void;
  onDelete?(ids: readonly string[]): void;
  onRowDrag?(drag: RowDrag): void;
  onCollapse?(rowId: string, collapsed: boolean): void;
  /** Enter on a bar, double click on a bar or a row number. */
  onOpen?(rowId: string): void;
  onSelect?(selection: Selection): void;
  onUndo?(): void;
  onRedo?(): void;
  onDragBar?(drag: BarDrag): void;
  onLinkCreate?(draft: LinkDraft): void;
  onLinkOpen?(linkId: string): void;
  onColumnResize?(columnId: string, width: number): void;
  onColumnReorder?(columnIds: readonly string[]): void;
  onZoom?(pixelsPerDay: number): void;
  onGridWidth?(pixels: number): void;
  /** Card shown while a bar is hovered or focused: dates, float, and why the date is there. */
  tooltip?(rowId: string): readonly TooltipLine[];
  /** What a screen reader speaks at a bar: dates, float, what it waits for, what waits for it. */
  describe?(rowId: string): string;
}
