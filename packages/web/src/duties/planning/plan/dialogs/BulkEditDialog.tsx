import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { columnTitle, editCell, isEditable, planColumns } from "../columns/planColumns.ts";
import { isRefusal } from "../edit/draft.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";

interface BulkEditDialogProps {
  store: PlanStore;
  /** Null: closed. */
  rowIds: readonly string[] | null;
  onClose: () => void;
}

/** One value into one column of all selected rows; says beforehand how many rows take it. */
export function BulkEditDialog({ store, rowIds, onClose }: BulkEditDialogProps) {
  const t = useTexts(planTexts);
  const [columnId, setColumnId] = useState("duration");
  const [text, setText] = useState("");
  if (rowIds === null) return null;
  const { permissions } = store;
  const columns = planColumns.filter(
    (column) => column.id !== "name" && isEditable(column, { permissions, isSummary: false }),
  );
  const composed = store.compose(
    rowIds.map((rowId) => (context) => editCell(context, { rowId, columnId, text, permissions })),
  );
  const refusal = composed.outcomes.find(isRefusal);
  const takes = composed.outcomes.filter((outcome) => outcome !== null && !isRefusal(outcome)).length;
  const apply = () => {
    const step = store.commit({ label: t("step.bulk", { count: takes }), patches: composed.patches });
    showDone(t("bulk.done", { count: takes, column: columnTitle(columnId) }), { onUndo: () => store.takeBack(step) });
    setText("");
    onClose();
  };
  return (
    <Dialog
      opened
      title={t("bulk.title", { count: rowIds.length })}
      onClose={onClose}
      confirm={{ label: t("bulk.apply", { count: takes }), run: apply, disabled: takes === 0 }}
    >
      <Select
        label={t("bulk.column")}
        data={columns.map(({ id }) => ({ value: id, label: columnTitle(id) }))}
        value={columnId}
        onChange={(value) => value && setColumnId(value)}
        allowDeselect={false}
      />
      <TextInput
        label={t("bulk.value")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        description={t("bulk.preview", { takes, count: rowIds.length })}
        error={text !== "" && takes === 0 ? refusal?.refused : null}
      />
    </Dialog>
  );
}
