import type { EditsResult } from "@gantry/records";
import { undoChangeSet } from "../../platform/records/edits.ts";
import { translate } from "../../platform/texts/defineTexts.ts";
import { uiTexts } from "../texts.ts";
import { showDone, showProblem } from "./toasts.tsx";

/** Says that an edit was made and offers to undo it, and the undoing to be redone. */
export function showUndoable(message: string, { changeSetId }: Pick<EditsResult, "changeSetId">): void {
  const undo = () => {
    undoChangeSet(changeSetId).then((result) => showUndoable(translate(uiTexts, "undone"), result), showProblem);
  };
  showDone(message, { onUndo: undo });
}
