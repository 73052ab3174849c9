import type { CellAt, GridColumn, GridLine, WrittenCell } from "./gridColumn.ts";
import type { Block } from "./gridSelection.ts";

type Lines<T> = readonly GridLine<T>[];
type Columns<T> = readonly GridColumn<T>[];

const rowsIn = <T>(lines: Lines<T>, { top, bottom }: Block): T[] =>
  lines.slice(top, bottom + 1).flatMap((line) => (line.kind === "row" ? [line.row] : []));

const writes = <T>(column: GridColumn<T>, row: T) => column.editor !== undefined && (column.mayEdit?.(row) ?? true);

/** What the cells of a block say, row by row. */
export function textsOf<T>(lines: Lines<T>, columns: Columns<T>, block: Block): string[][] {
  const chosen = columns.slice(block.left, block.right + 1);
  return rowsIn(lines, block).map((row) => chosen.map((column) => column.text(row)));
}

/** Emptying the cells of a block that may be written. */
export function clearedCells<T>(lines: Lines<T>, columns: Columns<T>, block: Block): CellAt<T>[] {
  return writtenCells(lines, columns, block, () => ({ text: "" }));
}

/** Writing the first line of a block into the lines below it. */
export function filledDown<T>(lines: Lines<T>, columns: Columns<T>, block: Block): CellAt<T>[] {
  const [first] = rowsIn(lines, block);
  if (!first || block.top === block.bottom) return [];
  const below = { ...block, top: block.top + 1 };
  return writtenCells(lines, columns, below, (column) =>
    column.value ? { value: column.value(first) } : { text: column.text(first) },
  );
}

function writtenCells<T>(
  lines: Lines<T>,
  columns: Columns<T>,
  block: Block,
  cellOf: (column: GridColumn<T>) => WrittenCell,
): CellAt<T>[] {
  const chosen = columns.slice(block.left, block.right + 1);
  return rowsIn(lines, block).flatMap((row) =>
    chosen.filter((column) => writes(column, row)).map((column) => ({ row, column, cell: cellOf(column) })),
  );
}

interface Pasting {
  block: Block;
  pasted: string[][];
}

/**
 * Where pasted texts go: from the block's first cell on. One text fills the whole block; a pasted block is repeated as often as it fits
 * into a selection that is a multiple of it. Lines beyond the last row are given back.
 */
export function pastedCells<T>(
  lines: Lines<T>,
  columns: Columns<T>,
  { block, pasted }: Pasting,
): { cells: CellAt<T>[]; below: string[][] } {
  const height = Math.max(pasted.length, fitting(block.bottom - block.top + 1, pasted.length));
  const wide = pasted[0]?.length ?? 0;
  const width = Math.max(wide, fitting(block.right - block.left + 1, wide));
  const rows = rowsIn(lines, { ...block, bottom: lines.length - 1 });
  const chosen = columns.slice(block.left, block.left + width);
  const cells: CellAt<T>[] = [];
  for (let index = 0; index < Math.min(height, rows.length); index++) {
    const row = rows[index];
    const texts = pasted[index % pasted.length];
    if (!row || !texts) continue;
    for (const [place, column] of chosen.entries()) {
      const text = texts[place % wide];
      if (text !== undefined && writes(column, row)) cells.push({ row, column, cell: { text } });
    }
  }
  return { cells, below: pasted.slice(rows.length) };
}

const fitting = (room: number, size: number) => (size > 0 && room % size === 0 ? room : 0);
