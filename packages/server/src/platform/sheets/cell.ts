/** What a cell of a spreadsheet holds; null is an empty one. Dates are at midnight UTC or a time of that day, without a zone. */
export type Cell = string | number | boolean | Date | null;

/** A table as a file holds it: the first row names the columns. */
export interface Sheet {
  headers: string[];
  rows: Cell[][];
}

/** What became of reading a file. */
export type SheetAnswer = { kind: "sheet"; sheet: Sheet } | { kind: "refused"; message: string };
