/** The active cell and the block that reaches from the anchor to it. Lines and columns are counted from 0. */
export interface Cursor {
  line: number;
  column: number;
  anchorLine: number;
  anchorColumn: number;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface GridSize {
  lines: number;
  columns: number;
}

export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "pageUp"
  | "pageDown"
  | "lineStart"
  | "lineEnd"
  | "first"
  | "last"
  | "next"
  | "previous";

export const startCursor: Cursor = { line: 0, column: 0, anchorLine: 0, anchorColumn: 0 };

export const at = (line: number, column: number): Cursor => ({ line, column, anchorLine: line, anchorColumn: column });

/** The inclusive block of selected cells. */
export function blockOf({ line, column, anchorLine, anchorColumn }: Cursor): Block {
  return {
    top: Math.min(line, anchorLine),
    bottom: Math.max(line, anchorLine),
    left: Math.min(column, anchorColumn),
    right: Math.max(column, anchorColumn),
  };
}

export const isSingle = ({ top, bottom, left, right }: Block) => top === bottom && left === right;

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

interface MoveOptions {
  extend: boolean;
  /** Lines that are in sight. */
  page: number;
}

/** The cursor after a key. "next" and "previous" go on in the next and the last line, as Tab does. */
export function moved(cursor: Cursor, move: Move, size: GridSize, { extend, page }: MoveOptions): Cursor {
  const { line, column } = target(cursor, move, size, page);
  const to = { line: clamp(line, size.lines), column: clamp(column, size.columns) };
  return extend ? { ...cursor, ...to } : at(to.line, to.column);
}

function target({ line, column }: Cursor, move: Move, { lines, columns }: GridSize, page: number) {
  switch (move) {
    case "up":
      return { line: line - 1, column };
    case "down":
      return { line: line + 1, column };
    case "left":
      return { line, column: column - 1 };
    case "right":
      return { line, column: column + 1 };
    case "pageUp":
      return { line: line - page, column };
    case "pageDown":
      return { line: line + page, column };
    case "lineStart":
      return { line, column: 0 };
    case "lineEnd":
      return { line, column: columns - 1 };
    case "first":
      return { line: 0, column: 0 };
    case "last":
      return { line: lines - 1, column: columns - 1 };
    case "next":
      return column === columns - 1 && line < lines - 1 ? { line: line + 1, column: 0 } : { line, column: column + 1 };
    case "previous":
      return column === 0 && line > 0 ? { line: line - 1, column: columns - 1 } : { line, column: column - 1 };
  }
}

/** The cursor on the same rows after lines came or went: `placeOf` tells where a key stands now, -1 when it is gone. */
export function keptCursor(
  cursor: Cursor,
  keys: { active: string | undefined; anchor: string | undefined },
  placeOf: (key: string) => number,
  size: GridSize,
): Cursor {
  const placed = (key: string | undefined, was: number) => {
    const place = key === undefined ? -1 : placeOf(key);
    return clamp(place < 0 ? was : place, size.lines);
  };
  const next = {
    line: placed(keys.active, cursor.line),
    anchorLine: placed(keys.anchor, cursor.anchorLine),
    column: clamp(cursor.column, size.columns),
    anchorColumn: clamp(cursor.anchorColumn, size.columns),
  };
  return (Object.keys(next) as (keyof Cursor)[]).every((name) => next[name] === cursor[name]) ? cursor : next;
}
