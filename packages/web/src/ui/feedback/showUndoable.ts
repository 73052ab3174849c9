import type { EditsResult } from "@gantry/records";
import { undoChangeSet } from "../../platform/records/edits.ts";
import { translate } from "../../platform/texts/defineTexts.ts";
import { uiTexts } from "../texts.ts";
import { showDone, showProblem } from "./toasts.tsx";

type Action = Pick<EditsResult, "changeSetId">;

/** Hears of actions that were offered to be undone, so that a page's own undo takes them too. */
export interface UndoableListener {
  done: (action: Action) => void;
  /** `by` is the action that took `action` back: undoing it does `action` again. */
  undone: (action: Action, by: Action) => void;
}

const listeners = new Set<UndoableListener>();

/** Returns what ends the listening. */
export function listenToUndoable(listener: UndoableListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says that an edit was made and offers to undo it, and the undoing to be redone. */
export function showUndoable(message: string, action: Action): void {
  for (const { done } of listeners) done(action);
  offerUndo(message, action);
}

function offerUndo(message: string, action: Action): void {
  const undo = () => {
    undoChangeSet(action.changeSetId).then((by) => {
      for (const { undone } of listeners) undone(action, by);
      offerUndo(translate(uiTexts, "undone"), by);
    }, showProblem);
  };
  showDone(message, { onUndo: undo });
}
