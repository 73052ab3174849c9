import { api, type Edit, type EditsPreview } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { applyEdits, deleteEdit, updateEdit } from "../../../platform/records/edits.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import { shownFields } from "../../../ui/record/words/shownFields.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import type { Register } from "../register.ts";
import { registerTexts } from "../texts.ts";
import { BulkFields } from "./BulkFields.tsx";
import { BulkPreview } from "./BulkPreview.tsx";
import { chosenRows, MOST_ROWS, type Chosen } from "./chosenRows.ts";

export type BulkAction = "edit" | "delete";

interface BulkDialogProps {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
  action: BulkAction;
  chosen: Chosen;
  onClose: () => void;
  onDone: () => void;
}

interface Rehearsed {
  rows: readonly AnyRow[];
  edits: Edit[];
  more: boolean;
  preview: EditsPreview;
}

/** Changes many rows as one action: what would change and what would be refused is shown first, then it is done, and can be undone. */
export function BulkDialog({ register, words, rights, action, chosen, onClose, onDone }: BulkDialogProps) {
  const { declaration, projectId } = register;
  const t = useTexts(registerTexts);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const fields = shownFields(declaration, rights.mayRead).filter(([, field]) => rights.mayWriteField(field));
  const rehearse = useMutation({
    async mutationFn(): Promise<Rehearsed> {
      const { rows, more } = await chosenRows(declaration, chosen);
      const edits = rows.map((row) =>
        action === "delete" ? deleteEdit(declaration, row) : updateEdit(declaration, row, values),
      );
      return { rows, edits, more, preview: await call(api.edits.preview, { body: { edits } }) };
    },
  });
  const rehearsed = rehearse.data;
  const refused = new Set(rehearsed?.preview.refused.map(({ index }) => index));
  const accepted = rehearsed?.edits.filter((_, index) => !refused.has(index)) ?? [];
  const apply = useMutation({
    mutationFn: () => applyEdits(accepted),
    onSuccess(result) {
      showUndoable(t(action === "delete" ? "bulk.deleted" : "bulk.done", { count: accepted.length }), result);
      onDone();
    },
  });
  const isReady = action === "delete" || Object.keys(values).length > 0;
  const confirm = rehearsed
    ? {
        label: t(action === "delete" ? "bulk.confirmDelete" : "bulk.confirm", { count: accepted.length }),
        run: () => apply.mutate(),
        busy: apply.isPending,
        disabled: accepted.length === 0,
      }
    : { label: t("bulk.preview"), run: () => rehearse.mutate(), busy: rehearse.isPending, disabled: !isReady };
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t(action === "delete" ? "bulk.delete" : "bulk.edit")}
      confirm={confirm}
      error={apply.error ?? rehearse.error}
    >
      {action === "edit" && (
        <BulkFields
          fields={fields}
          words={words}
          projectId={projectId}
          values={values}
          onChange={(next) => {
            rehearse.reset();
            setValues(next);
          }}
        />
      )}
      {action === "delete" && !rehearsed && <p>{t("bulk.deleteText")}</p>}
      {rehearsed?.more && <p>{t("bulk.more", { count: MOST_ROWS })}</p>}
      {rehearsed && (
        <BulkPreview declaration={declaration} words={words} rows={rehearsed.rows} preview={rehearsed.preview} />
      )}
    </Dialog>
  );
}
