/** Half-open range of visible positions. */
export interface RowWindow {
  from: number;
  to: number;
}

/** The rows that touch a viewport, with `overscan` more on both sides. */
export function rowWindow(view: {
  scrollTop: number;
  height: number;
  rowHeight: number;
  count: number;
  overscan?: number;
}): RowWindow {
  const overscan = view.overscan ?? 0;
  const from = Math.floor(view.scrollTop / view.rowHeight) - overscan;
  const to = Math.ceil((view.scrollTop + view.height) / view.rowHeight) + overscan;
  return { from: Math.max(0, Math.min(from, view.count)), to: Math.max(0, Math.min(to, view.count)) };
}

/** Scroll position nearest to the present one at which the row is wholly in sight. */
export function scrollTopFor(position: number, view: { scrollTop: number; height: number; rowHeight: number }): number {
  const top = position * view.rowHeight;
  const bottom = top + view.rowHeight;
  if (top < view.scrollTop) return top;
  if (bottom > view.scrollTop + view.height) return Math.max(0, bottom - view.height);
  return view.scrollTop;
}
