import type { BarDrag, CellEdit, EditAnswer, LinkDraft, PlanEvents } from "@gantry/gantt";
import { editCell } from "../columns/planColumns.ts";
import { isRefusal, type Draft, type EditContext, type Outcome, type ShownDates } from "../edit/draft.ts";
import { learnExternals } from "../externals/followExternals.ts";
import { dragBar } from "../edit/dragBar.ts";
import { linkRows } from "../edit/linkRows.ts";
import { pasteBlock, type Pasted } from "../edit/pasteBlock.ts";
import { deleteRows, indent, insertRows, moveRows, outdent, placeRows } from "../edit/structure.ts";
import type { Previewed } from "../schedule/planScheduler.ts";
import type { Step } from "../sync/step.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planText } from "../texts.ts";

/** What gestures tell the page. */
export interface GesturePort {
  /** Rows of which the dates are to be drawn again, now. */
  redraw(ids: readonly string[]): void;
  isCollapsed(id: string): boolean;
  /** A consequence, with the chance to undo it. */
  notice(message: string, step: Step): void;
  refused(message: string): void;
  pasted(result: Pasted): void;
  /** New rows, to begin typing in. */
  inserted(ids: readonly string[]): void;
  /** Rows with the names went to the trash. */
  deleted(names: readonly string[], step: Step): void;
}

type Gestures = Pick<
  PlanEvents,
  | "onEdit"
  | "onBulkEdit"
  | "onPaste"
  | "onMove"
  | "onIndent"
  | "onOutdent"
  | "onInsert"
  | "onDelete"
  | "onRowDrag"
  | "onUndo"
  | "onRedo"
  | "onDragBar"
  | "onLinkCreate"
>;

/** What people do in grid and chart, as steps of the plan. */
export function planGestures(store: PlanStore, port: GesturePort): Gestures {
  const { permissions } = store;
  const commit = (draft: Draft, cells: readonly CellEdit[] = []): Step => {
    const step = store.commit(draft, cells);
    if (draft.notice !== undefined) port.notice(draft.notice, step);
    return step;
  };
  const take = (outcome: Outcome): void => {
    if (isRefusal(outcome)) port.refused(outcome.refused);
    else if (outcome !== null) commit(outcome);
  };
  const answer = (outcome: Outcome): EditAnswer =>
    isRefusal(outcome) ? { ok: false, message: outcome.refused } : { ok: true };
  return {
    onEdit(edit) {
      const decide = () => editCell(store.context, { ...edit, permissions });
      const outcome = decide();
      if (outcome !== null && !isRefusal(outcome)) commit(outcome, [edit]);
      if (!isRefusal(outcome) || outcome.lookUp === undefined) return answer(outcome);
      // Taken, or refused in words, once the server has said whether it knows them.
      learnExternals(store, outcome.lookUp).then(
        () => take(decide()),
        () => port.refused(outcome.refused),
      );
      return { ok: true };
    },
    onBulkEdit(edits: readonly CellEdit[]) {
      const { patches, outcomes, notice } = store.compose(
        edits.map((edit) => (context: EditContext) => editCell(context, { ...edit, permissions })),
      );
      const label = planText("step.bulk", { count: edits.length });
      if (patches.length > 0) commit({ label, patches, ...(notice === undefined ? {} : { notice }) }, edits);
      return outcomes.map(answer);
    },
    onPaste: (block, { rowIds, columnIds }) => port.pasted(pasteBlock(store, block, { rowIds, columnIds })),
    onMove: (ids, direction) => take(moveRows(store.context, ids, direction)),
    onIndent: (ids) => take(indent(store.context, ids)),
    onOutdent: (ids) => take(outdent(store.context, ids)),
    onInsert(nextTo, where) {
      const draft = insertRows(store.context, { nextTo, where, values: [{}] }, (id) => port.isCollapsed(id));
      store.commit(draft);
      port.inserted(draft.ids);
    },
    onDelete(ids) {
      const names = ids.map((id) => store.model.item(id).name);
      const draft = deleteRows(store.context, ids);
      if (draft) port.deleted(names, commit(draft));
    },
    onRowDrag: ({ ids, targetId, position }) => take(placeRows(store.context, ids, { targetId, position })),
    onUndo: () => void store.undo(),
    onRedo: () => void store.redo(),
    onDragBar: draggedBar(store, port, take),
    onLinkCreate({ fromId, fromEnd, toId, toEnd }: LinkDraft) {
      const type = `${fromEnd === "finish" ? "F" : "S"}${toEnd === "start" ? "S" : "F"}` as const;
      take(linkRows(store.context, { fromId, toId, type }));
    },
  };
}

/** A drag computes the plan with what it would do in every frame, from the dates the bar had when it was taken hold of. */
function draggedBar(store: PlanStore, port: GesturePort, take: (draft: Draft | null) => void): (drag: BarDrag) => void {
  let held: { id: string; dates: ShownDates | undefined } | null = null;
  return ({ id, kind, instant, phase }) => {
    if (held?.id !== id) held = { id, dates: store.scheduler.dates.get(id) };
    const { dates } = held;
    const context: EditContext = {
      ...store.context,
      dates: (of) => (of === id ? dates : store.scheduler.dates.get(of)),
    };
    const draft = phase === "cancel" ? null : dragBar(context, { id, kind, instant });
    if (phase === "preview") {
      if (draft) store.preview(rowsAfter(store, draft));
      return;
    }
    held = null;
    if (draft === null) return store.preview(null);
    // What was dragged is told with the step itself.
    port.redraw(store.scheduler.endPreview());
    take(draft);
  };
}

/** Work items and assignments as a drag would leave them. */
function rowsAfter({ model }: PlanStore, { patches }: Draft): Previewed {
  const { workItem, assignment } = model.tables;
  const after = <R extends { id: string }>(rows: ReadonlyMap<string, R>): R[] =>
    patches.reduce<R[]>((changed, patch) => {
      const before = changed.find(({ id }) => id === patch.id) ?? rows.get(patch.id);
      if (patch.op !== "update" || !before) return changed;
      return [...changed.filter((row) => row !== before), { ...before, ...patch.values }];
    }, []);
  return { items: after(workItem), assignments: after(assignment) };
}
