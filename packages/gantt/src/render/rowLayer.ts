import { rowWindow } from "../layout/rowWindow.ts";
import { selectedRange } from "../selection/selectionModel.ts";
import type { Dirt, ViewState } from "../view/viewState.ts";
import { isOverview } from "./paint.ts";
import { renderBar } from "./renderBar.ts";
import { cellElement, renderRow, renderSelection } from "./renderRow.ts";
import { buildCells, createRowSlot, placeCells } from "./rowSlot.ts";
import type { RowSlot } from "./rowSlot.ts";

export interface RowLayer {
  draw(dirt: ReadonlySet<Dirt>): void;
  activeCell(): HTMLElement | undefined;
}

/** Rows drawn beyond the edges, so that a fast wheel shows no gap. */
const OVERSCAN = 2;

/**
 * Keeps elements for the rows in sight and a few more. Elements go over to other rows as the plan is scrolled; those of the
 * active row stay, in sight or not, since they hold the keyboard focus.
 */
export function createRowLayer(state: ViewState): RowLayer {
  const used = new Map<number, RowSlot>();
  const spare: RowSlot[] = [];
  const seen = { scrollTop: -1, gridX: -1, chartX: -1, overview: false };

  function take(position: number): RowSlot {
    let slot = spare.pop();
    if (!slot) {
      slot = createRowSlot(state);
      state.frame.gridLayer.append(slot.row);
      state.frame.barLayer.append(slot.bar);
    } else {
      slot.row.hidden = false;
      slot.bar.hidden = false;
    }
    slot.position = position;
    used.set(position, slot);
    return slot;
  }

  function release(slot: RowSlot): void {
    used.delete(slot.position);
    slot.position = -1;
    spare.push(slot);
  }

  function moveLayers(): void {
    const { gridLayer, gridHeadLayer, barLayer } = state.frame;
    if (seen.scrollTop !== state.scrollTop || seen.gridX !== state.gridX) {
      gridLayer.style.transform = `translate(${-state.gridX}px,${-state.scrollTop}px)`;
      gridHeadLayer.style.transform = `translateX(${-state.gridX}px)`;
    }
    if (seen.scrollTop !== state.scrollTop || seen.chartX !== state.chartX)
      barLayer.style.transform = `translate(${-state.chartX}px,${-state.scrollTop}px)`;
    seen.scrollTop = state.scrollTop;
    seen.chartX = state.chartX;
  }

  return {
    draw(dirt) {
      const window = rowWindow({
        scrollTop: state.scrollTop,
        height: state.bodyHeight,
        rowHeight: state.metrics.rowHeight,
        count: state.store.visible.length,
        overscan: OVERSCAN,
      });
      const active = state.store.positionOf(state.selection.activeRow);
      if (dirt.has("columns")) for (const slot of [...used.values(), ...spare]) buildCells(state, slot);
      const gridMoved = seen.gridX !== state.gridX || dirt.has("columns");
      moveLayers();
      for (const slot of used.values()) {
        const kept = (slot.position >= window.from && slot.position < window.to) || slot.position === active;
        if (!kept || slot.position >= state.store.visible.length) release(slot);
      }
      const overview = isOverview(state);
      const content = dirt.has("content") || dirt.has("columns") || dirt.has("layout") || overview !== seen.overview;
      const range = selectedRange(state.selection, state.store.positionOf, state.columns.length + 1);
      const show = (position: number) => {
        const present = used.get(position);
        const slot = present ?? take(position);
        if (!present || content) {
          renderRow(state, slot);
          renderBar(state, slot, overview);
        }
        if (!present || gridMoved) placeCells(state, slot);
        if (!present || content || dirt.has("selection")) renderSelection(state, slot, range);
      };
      for (let position = window.from; position < window.to; position++) show(position);
      if (active >= 0 && (active < window.from || active >= window.to)) show(active);
      for (const slot of spare) {
        if (slot.row.hidden) continue;
        slot.row.hidden = true;
        slot.bar.hidden = true;
      }
      seen.gridX = state.gridX;
      seen.overview = overview;
    },
    activeCell() {
      const slot = used.get(state.store.positionOf(state.selection.activeRow));
      return slot && cellElement(state, slot, state.selection.activeColumn);
    },
  };
}
