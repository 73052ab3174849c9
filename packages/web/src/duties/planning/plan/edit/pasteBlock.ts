import { editCell, isEditable, planColumn } from "../columns/planColumns.ts";
import type { Step } from "../sync/step.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planText } from "../texts.ts";
import { isRefusal, type EditContext, type Outcome } from "./draft.ts";
import { insertRows } from "./structure.ts";

export interface PastePlace {
  /** Rows from the first one on, as they are shown; rows beyond the last are made. */
  rowIds: readonly string[];
  columnIds: readonly string[];
}

export interface Pasted {
  /** Cells that did not hold, with why. */
  refused: { rowId: string; columnId: string; text: string; message: string }[];
  rows: number;
  /** Null when nothing of it held. */
  step: Step | null;
}

/** Columns whose cells name other rows come last, when all rows are there. */
const LATE_COLUMNS = ["predecessors"];

/** Puts a block of texts into the grid as one step. What cannot be read is left out and told; cells that are computed are passed over. */
export function pasteBlock(
  store: PlanStore,
  block: readonly (readonly string[])[],
  { rowIds, columnIds }: PastePlace,
): Pasted {
  const { permissions } = store;
  const created: string[] = [];
  const cells: { rowId: string; columnId: string; text: string }[] = [];
  const parts: ((context: EditContext) => Outcome)[] = [];
  const idAt = (row: number): string => {
    const id = rowIds[row] ?? created[row - rowIds.length];
    if (id === undefined) throw new Error(`A pasted block has no row ${row}.`);
    return id;
  };
  const missing = permissions.has("plan.write") ? Math.max(0, block.length - rowIds.length) : 0;
  if (missing > 0)
    parts.push((context) => {
      const draft = insertRows(
        context,
        { nextTo: lastTop(context), where: "after", values: Array.from({ length: missing }, () => ({})) },
        () => true,
      );
      created.push(...draft.ids);
      return draft;
    });
  const places = block.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const columnId = columnIds[column];
      return columnId === undefined || row >= rowIds.length + missing ? [] : [{ row, columnId, text }];
    }),
  );
  for (const late of [false, true]) {
    for (const { row, columnId, text } of places) {
      const column = planColumn(columnId);
      if (!column || LATE_COLUMNS.includes(columnId) !== late) continue;
      parts.push((context) => {
        const rowId = idAt(row);
        cells.push({ rowId, columnId, text });
        const isSummary = context.model.outline.children.has(rowId);
        if (!isEditable(column, { permissions, isSummary }) || (text.trim() === "" && created.includes(rowId)))
          return null;
        return editCell(context, { rowId, columnId, text, permissions });
      });
    }
  }
  const { patches, outcomes } = store.compose(parts);
  const step =
    patches.length > 0 ? store.commit({ label: planText("step.paste", { count: block.length }), patches }) : null;
  const told = outcomes.slice(missing > 0 ? 1 : 0);
  const refused = told.flatMap((outcome, index) => {
    const cell = cells[index];
    return cell && isRefusal(outcome) ? [{ ...cell, message: outcome.refused }] : [];
  });
  return { refused, rows: block.length, step };
}

function lastTop({ model }: EditContext): string | null {
  return model.outline.children.get(null)?.at(-1) ?? null;
}
