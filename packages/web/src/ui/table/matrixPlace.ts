/** A cell of the matrix: which line, which person. */
export interface MatrixPlace {
  row: number;
  column: number;
}

interface MatrixSize {
  rows: number;
  columns: number;
}

/** Where a key leads from a cell; null for keys that lead nowhere. The edge holds. */
export function placeAfter(key: string, at: MatrixPlace, size: MatrixSize): MatrixPlace | null {
  const moved = movedBy(key, at, size);
  if (!moved) return null;
  return { row: within(moved.row, size.rows), column: within(moved.column, size.columns) };
}

function movedBy(key: string, { row, column }: MatrixPlace, { columns }: MatrixSize): MatrixPlace | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
