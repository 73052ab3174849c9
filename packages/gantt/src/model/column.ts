import type { PlanRow } from "./planRow.ts";

/** What opens when a cell is edited: free text, text with suggestions, or one of a list. */
export type EditorKind = "text" | "suggest" | "choice";

/** A column of the grid. `id` "name" is the one that carries the outline (indent and collapse). */
export interface Column {
  id: string;
  title: string;
  /** Spelled out on hover and to screen readers, for titles that are short. */
  explanation?: string;
  /** Pixels. */
  width: number;
  align?: "start" | "end";
  /** false where left out; a function decides for each row. */
  editable?: boolean | ((row: PlanRow) => boolean);
  /** "text" where left out. */
  editor?: EditorKind;
  /** What a "suggest" or "choice" editor offers. */
  choices?: (row: PlanRow) => readonly string[];
  /** Shown text; without it `row.cells[id]`, and `row.name` for "name". */
  text?: (row: PlanRow) => string;
  /** Text the editor opens with, where it differs from what is shown. */
  editText?: (row: PlanRow) => string;
  /** Stays at the left when the grid is scrolled sideways. Frozen columns come first. */
  frozen?: boolean;
}
