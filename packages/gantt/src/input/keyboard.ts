import type { Editing } from "../edit/editing.ts";
import type { ViewContext } from "../view/viewState.ts";
import { keyCommand } from "./keyCommand.ts";
import { runCommand } from "./runCommand.ts";

/** Keys pressed while the plan has the focus and no editor is open. */
export function listenToKeys(context: ViewContext, editing: Editing): void {
  const { state } = context;
  state.frame.scroller.addEventListener("keydown", (event) => {
    const row = state.store.rowAt(state.store.positionOf(state.selection.activeRow));
    const command = keyCommand(
      { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
      {
        onBar: state.selection.activeColumn === state.columns.length,
        onName: state.columns[state.selection.activeColumn]?.id === "name",
        branch: row?.hasChildren ? (row.collapsed ? "closed" : "open") : "leaf",
        wholeRows: state.selection.wholeRows,
      },
    );
    if (!command || (event.isComposing && command.do !== "type")) return;
    const done = runCommand(context, editing, command);
    // An input method composes into the editor that has just been opened: its key must not be swallowed.
    if (done && event.key !== "Process") event.preventDefault();
    if (done) event.stopPropagation();
  });
}
