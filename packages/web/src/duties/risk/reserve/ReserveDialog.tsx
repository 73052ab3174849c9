import { project, type ProjectRow } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { RecordFields } from "../../../ui/record/form/RecordFields.tsx";
import { issueOf } from "../../../ui/record/form/TransitionDialog.tsx";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { reserveTexts } from "./texts.ts";

const names = ["reserveTime", "reserveCost"] as const;

/** How much of time and money is set apart for risks. */
export function ReserveDialog({ project: row, onClose }: { project: ProjectRow; onClose: () => void }) {
  const t = useTexts(reserveTexts);
  const words = useRecordWords(project, row.id);
  const { reserveTime, reserveCost, currency } = row;
  const [values, setValues] = useState<Record<string, unknown>>({ reserveTime, reserveCost });
  const save = useMutation({
    mutationFn: () => applyEdits([updateEdit(project, row, values)]),
    onSuccess(result) {
      showUndoable(t("saved"), result);
      onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("set")}
      confirm={{ label: t("save"), run: () => save.mutate(), busy: save.isPending }}
      error={save.error}
    >
      <p>{t("dialog")}</p>
      <RecordFields
        declaration={project}
        fields={names.map((name) => [name, project.fields[name]])}
        words={words}
        values={{ ...values, currency }}
        set={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
        issue={(name) => issueOf(save.error, name)}
        mayWrite={() => true}
        projectId={row.id}
      />
    </Dialog>
  );
}
