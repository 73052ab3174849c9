import type { TooltipLine } from "../view/planEvents.ts";
import type { ViewContext } from "../view/viewState.ts";
import { element } from "./element.ts";

/** The card that says when, how much float, and why. One for all rows. */
export interface HoverCard {
  /** Shows the card of a row after a moment; x and y count from the component's corner. */
  later(rowId: string, at: { x: number; y: number }): void;
  now(lines: readonly TooltipLine[], at: { x: number; y: number }): void;
  hide(): void;
  /** Shows or hides the card of a bar that has the keyboard focus. */
  place(): void;
  destroy(): void;
}

const DELAY = 450;
const OFFSET = 16;

export function createHoverCard(context: ViewContext): HoverCard {
  const { state } = context;
  const card = element("div", { class: "gp-card", role: "tooltip", id: `${state.uid}-card`, hidden: "" });
  state.frame.root.append(card);
  let timer = 0;
  let pendingRow = "";
  let focused = "";

  function now(lines: readonly TooltipLine[], at: { x: number; y: number }): void {
    if (lines.length === 0) return hide();
    card.replaceChildren(
      ...lines.map((line) => {
        const text = element("span", {}, line.text);
        const parts =
          line.label === undefined ? [text] : [element("span", { class: "gp-card-label" }, line.label), text];
        return element("div", { "data-tone": line.tone ?? "plain" }, ...parts);
      }),
    );
    card.hidden = false;
    const { clientWidth, clientHeight } = state.frame.root;
    const x = Math.max(8, Math.min(at.x + OFFSET, clientWidth - card.offsetWidth - 8));
    const below = at.y + OFFSET;
    const y = below + card.offsetHeight > clientHeight - 8 ? Math.max(8, at.y - card.offsetHeight - OFFSET) : below;
    card.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
  }

  function hide(): void {
    clearTimeout(timer);
    pendingRow = "";
    card.hidden = true;
  }

  function later(rowId: string, at: { x: number; y: number }): void {
    if (pendingRow === rowId) return;
    hide();
    pendingRow = rowId;
    timer = window.setTimeout(() => now(state.options.tooltip?.(rowId) ?? [], at), DELAY);
  }

  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };
  document.addEventListener("keydown", escape);

  return {
    now,
    hide,
    later,
    place() {
      const onBar =
        state.selection.activeColumn === state.columns.length &&
        document.activeElement?.classList.contains("gp-bar") === true;
      const row = onBar ? (state.selection.activeRow ?? "") : "";
      if (row === focused) return;
      focused = row;
      if (row === "") return hide();
      const bar = document.activeElement?.getBoundingClientRect();
      const root = state.frame.root.getBoundingClientRect();
      if (bar)
        later(row, {
          x: Math.max(state.gridPaneWidth, bar.left - root.left - OFFSET),
          y: bar.bottom - root.top - 8,
        });
    },
    destroy() {
      clearTimeout(timer);
      document.removeEventListener("keydown", escape);
    },
  };
}
