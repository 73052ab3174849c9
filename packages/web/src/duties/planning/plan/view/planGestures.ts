import type { BarDrag, CellEdit, EditAnswer, LinkDraft, PlanEvents } from "@gantry/gantt";
import type { WorkItemRow } from "@gantry/records";
import { editCell } from "../columns/planColumns.ts";
import { isRefusal, type Draft, type EditContext, type Outcome, type ShownDates } from "../edit/draft.ts";
import { dragBar } from "../edit/dragBar.ts";
import { linkRows } from "../edit/linkRows.ts";
import { pasteBlock, type Pasted } from "../edit/pasteBlock.ts";
import { deleteRows, indent, insertRows, moveRows, outdent, placeRows } from "../edit/structure.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planText } from "../texts.ts";

/** What gestures tell the page. */
export interface GesturePort {
  /** Rows of which the dates are to be drawn again, now. */
  redraw(ids: readonly string[]): void;
  isCollapsed(id: string): boolean;
  /** A consequence, with the chance to undo it. */
  notice(message: string): void;
  refused(message: string): void;
  pasted(result: Pasted): void;
  /** New rows, to begin typing in. */
  inserted(ids: readonly string[]): void;
  deleted(label: string, count: number): void;
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
  const take = (outcome: Outcome): boolean => {
    if (isRefusal(outcome)) port.refused(outcome.refused);
    else if (outcome !== null) {
      store.commit(outcome);
      if (outcome.notice !== undefined) port.notice(outcome.notice);
      return true;
    }
    return false;
  };
  const answer = (outcome: Outcome): EditAnswer =>
    isRefusal(outcome) ? { ok: false, message: outcome.refused } : { ok: true };
  return {
    onEdit(edit) {
      const outcome = editCell(store.context, { ...edit, permissions });
      if (outcome !== null && !isRefusal(outcome)) {
        store.commit(outcome, [edit]);
        if (outcome.notice !== undefined) port.notice(outcome.notice);
      }
      return answer(outcome);
    },
    onBulkEdit(edits: readonly CellEdit[]) {
      const { patches, outcomes, notice } = store.compose(
        edits.map((edit) => (context: EditContext) => editCell(context, { ...edit, permissions })),
      );
      if (patches.length > 0) store.commit({ label: planText("step.bulk", { count: edits.length }), patches }, edits);
      if (notice !== undefined) port.notice(notice);
      return outcomes.map(answer);
    },
    onPaste: (block, { rowIds, columnIds }) => port.pasted(pasteBlock(store, block, { rowIds, columnIds })),
    onMove: (ids, direction) => void take(moveRows(store.context, ids, direction)),
    onIndent: (ids) => void take(indent(store.context, ids)),
    onOutdent: (ids) => void take(outdent(store.context, ids)),
    onInsert(nextTo, where) {
      const draft = insertRows(store.context, { nextTo, where, values: [{}] }, (id) => port.isCollapsed(id));
      store.commit(draft);
      port.inserted(draft.ids);
    },
    onDelete(ids) {
      const draft = deleteRows(store.context, ids);
      if (draft && take(draft)) port.deleted(draft.label, ids.length);
    },
    onRowDrag: ({ ids, targetId, position }) => void take(placeRows(store.context, ids, { targetId, position })),
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
function draggedBar(
  store: PlanStore,
  port: GesturePort,
  take: (draft: Draft | null) => boolean,
): (drag: BarDrag) => void {
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
      const item = store.model.tables.workItem.get(id);
      if (item && draft) port.redraw(store.scheduler.preview([{ ...item, ...valuesFor(draft, id) }]));
      return;
    }
    held = null;
    port.redraw(store.scheduler.endPreview());
    take(draft);
  };
}

function valuesFor(draft: Draft, id: string): Partial<WorkItemRow> {
  return Object.assign(
    {},
    ...draft.patches.map((patch) => (patch.op === "update" && patch.id === id ? patch.values : {})),
  );
}
