import { barBox, labelOffset } from "../layout/barGeometry.ts";
import { toPixels } from "../layout/timeScale.ts";
import { rowLabel } from "../model/rowLabel.ts";
import type { PlanRow } from "../model/planRow.ts";
import type { ViewState } from "../view/viewState.ts";
import { setAttribute } from "./element.ts";
import { pauseMask } from "./pauseMask.ts";
import { shownFinish, shownStart } from "./heldDates.ts";
import type { RowSlot } from "./rowSlot.ts";

/** Places a row's bar and says in words what it shows. */
export function renderBar(state: ViewState, slot: RowSlot, overview: boolean): void {
  const row = state.store.rowAt(slot.position);
  if (!row) return;
  const index = state.store.indexOf.get(row.id) ?? -1;
  const start = shownStart(state, index);
  const finish = shownFinish(state, index);
  const { bar } = slot;
  const top = slot.position * state.metrics.rowHeight;
  const dated = !Number.isNaN(start) && !Number.isNaN(finish);
  setAttribute(bar, "data-kind", row.kind);
  setAttribute(
    bar,
    "data-critical",
    state.store.dates.critical[index] === 1 && state.layers.critical !== false ? "" : null,
  );
  setAttribute(bar, "data-manual", row.manual ? "" : null);
  setAttribute(bar, "data-inactive", row.inactive ? "" : null);
  setAttribute(bar, "data-path", state.highlight?.rows.has(row.id) ? "" : null);
  setAttribute(bar, "data-held", state.heldBar?.rowId === row.id ? "" : null);
  setAttribute(bar, "data-empty", dated ? null : "");
  setAttribute(bar, "data-overview", overview ? "" : null);
  setAttribute(bar, "data-index", String(index));
  setAttribute(bar, "aria-label", describe(state, row, { start, finish, dated }));
  if (!dated) {
    bar.style.transform = `translate(${state.chartX + 8}px,${top + 8}px)`;
    return;
  }
  const box = barBox({ kind: row.kind, start, finish }, state.scale, state.metrics);
  bar.style.transform = `translate(${Math.round(box.x)}px,${top + Math.round(box.y)}px)`;
  bar.style.width = `${Math.max(2, Math.round(box.x + box.width) - Math.round(box.x))}px`;
  bar.style.height = `${box.height}px`;
  const percent = state.heldBar?.rowId === row.id ? state.heldBar.percent : (state.store.dates.percent[index] ?? 0);
  slot.fill.style.width = `${percent * 100}%`;
  const { start: starts, finish: finishes, pauses } = state.store.dates;
  slot.shape.style.maskImage = pauseMask(pauses[index] ?? [], starts[index] ?? 0, finishes[index] ?? 0);
  const label = state.layers.labels === false || overview ? "" : rowLabel(row);
  if (slot.label.textContent !== label) slot.label.textContent = label;
  const late = state.store.dates.lateFinish[index] ?? Number.NaN;
  const tail =
    state.layers.float === false || row.kind === "summary"
      ? 0
      : toPixels(state.scale, late) - toPixels(state.scale, finish);
  slot.label.style.marginInlineStart = `${Math.round(row.kind === "summary" ? 10 : labelOffset(tail))}px`;
}

function describe(state: ViewState, row: PlanRow, at: { start: number; finish: number; dated: boolean }): string {
  const { options } = state;
  if (options.describe) return options.describe(row.id);
  const { texts, format } = options;
  if (!at.dated) return `${row.name}, ${texts.noDates}`;
  const kind = row.kind === "task" ? texts.task : row.kind === "summary" ? texts.summary : texts.milestone;
  return `${kind} ${row.name}, ${format.dateTime(at.start)} – ${format.dateTime(at.finish)}`;
}
