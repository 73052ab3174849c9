/** Columns are counted from 0; the row numbers stand before them, the timeline after the last. */
export const GUTTER = -1;

/** What is selected, by row id so that it survives re-ordering. Moves return a new state. */
export interface SelectionState {
  activeRow: string | null;
  activeColumn: number;
  /** Where a range began; the same as the active cell without one. */
  anchorRow: string | null;
  anchorColumn: number;
  /** Rows picked one by one beside the range. */
  extra: ReadonlySet<string>;
  /** Whole rows are meant, whatever the columns. */
  wholeRows: boolean;
}

export const NOTHING_SELECTED: SelectionState = {
  activeRow: null,
  activeColumn: 0,
  anchorRow: null,
  anchorColumn: 0,
  extra: new Set(),
  wholeRows: false,
};

/** Selects one cell, or with `extend` the block from the anchor to it. */
export function selectCell(
  state: SelectionState,
  to: { row: string; column: number; extend?: boolean },
): SelectionState {
  if (to.extend && state.anchorRow !== null) {
    return { ...state, activeRow: to.row, activeColumn: to.column, wholeRows: state.wholeRows || to.column === GUTTER };
  }
  return {
    activeRow: to.row,
    activeColumn: to.column,
    anchorRow: to.row,
    anchorColumn: to.column,
    extra: new Set(),
    wholeRows: to.column === GUTTER,
  };
}

/** Adds a row to what is selected, or takes it away (Ctrl+click). */
export function toggleRow(state: SelectionState, row: string, selected: ReadonlySet<string>): SelectionState {
  const extra = new Set(selected);
  if (extra.has(row) && extra.size > 1) extra.delete(row);
  else extra.add(row);
  const active = extra.has(row) ? row : ([...extra].at(-1) ?? row);
  return { ...state, activeRow: active, anchorRow: active, extra };
}

export interface SelectedRange {
  /** Visible positions, ascending. */
  positions: number[];
  /** Half-open range of columns; empty (from = to) when whole rows are selected. */
  fromColumn: number;
  toColumn: number;
}

/** The selection in visible positions; a row that is gone or collapsed away is no longer selected. */
export function selectedRange(
  state: SelectionState,
  positionOf: (rowId: string | null) => number,
  columnCount: number,
): SelectedRange {
  const active = positionOf(state.activeRow);
  const positions = new Set<number>();
  if (active >= 0) {
    const anchor = positionOf(state.anchorRow);
    const from = anchor < 0 ? active : Math.min(anchor, active);
    const to = anchor < 0 ? active : Math.max(anchor, active);
    for (let position = from; position <= to; position++) positions.add(position);
  }
  for (const row of state.extra) {
    const position = positionOf(row);
    if (position >= 0) positions.add(position);
  }
  const ordered = [...positions].sort((a, b) => a - b);
  if (state.wholeRows) return { positions: ordered, fromColumn: 0, toColumn: 0 };
  const from = Math.max(0, Math.min(state.anchorColumn, state.activeColumn));
  const to = Math.min(columnCount, Math.max(state.anchorColumn, state.activeColumn) + 1);
  return { positions: ordered, fromColumn: from, toColumn: Math.max(from, to) };
}
