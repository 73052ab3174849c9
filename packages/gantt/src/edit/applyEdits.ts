import type { CellEdit, EditAnswer } from "../view/planEvents.ts";
import { cellKey } from "../view/viewState.ts";
import type { ViewContext } from "../view/viewState.ts";

/**
 * Sends edits to the host. Until it answers the cells show what was typed; where it refuses they go on showing it, marked, with
 * the reason. Gives the refusals at once when the host answers at once.
 */
export function applyEdits(
  context: ViewContext,
  edits: readonly CellEdit[],
  refused: (edit: CellEdit, message: string) => void,
): void {
  const { options, heldEdits } = context.state;
  const [only] = edits;
  if (!only) return;
  const settle = (answers: readonly EditAnswer[]) => {
    edits.forEach((edit, index) => {
      const answer = answers[index];
      const key = cellKey(edit.rowId, edit.columnId);
      if (answer && !answer.ok) {
        heldEdits.set(key, { text: edit.text, message: answer.message });
        refused(edit, answer.message);
      } else if (heldEdits.get(key)?.text === edit.text) heldEdits.delete(key);
    });
    context.request("content");
  };
  for (const edit of edits) heldEdits.set(cellKey(edit.rowId, edit.columnId), { text: edit.text, message: null });
  context.request("content");
  const fail = (problem: unknown) =>
    settle(edits.map(() => ({ ok: false, message: problem instanceof Error ? problem.message : String(problem) })));
  if (edits.length > 1 && options.onBulkEdit) {
    const answers = options.onBulkEdit(edits);
    if (!(answers instanceof Promise)) return settle(answers ?? []);
    answers.then((all) => settle(all ?? []), fail);
    return;
  }
  const answers = edits.map((edit) => options.onEdit?.(edit));
  const settled = answers.filter((answer): answer is EditAnswer => !(answer instanceof Promise));
  if (settled.length === answers.length) return settle(settled);
  Promise.all(answers.map((answer) => Promise.resolve(answer))).then(settle, fail);
}
