import { approval } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useStore } from "../../../platform/api/store.ts";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { approvalAsked, approvalSentence, stateLabel } from "../../feedback/approvalAsked.ts";
import { Dialog } from "../../feedback/Dialog.tsx";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { ReasonField } from "./ReasonField.tsx";
import { approvalTexts } from "./texts.ts";

/** Asks somebody with a higher role to let a row change its state, where that was refused without. */
export function AskApprovalDialog() {
  const t = useTexts(approvalTexts);
  const asked = useStore(approvalAsked);
  const nameOf = useRowNames();
  const [reason, setReason] = useState("");
  const close = () => {
    approvalAsked.set(null);
    setReason("");
    ask.reset();
  };
  const ask = useMutation({
    mutationFn: ({ record, id, toState, alongside }: NonNullable<typeof asked>) =>
      applyEdits([...alongside, createEdit(approval, { subjectRecord: record, subjectId: id, toState, reason })]),
    onSuccess(result) {
      showUndoable(t("done"), result);
      close();
    },
  });
  if (!asked) return null;
  const { record, id, toState } = asked;
  return (
    <Dialog
      opened
      onClose={close}
      title={t("title", { state: stateLabel(record, toState) })}
      confirm={{ label: t("confirm"), run: () => ask.mutate(asked), busy: ask.isPending }}
      error={ask.error}
    >
      <p>{t("text", { sentence: approvalSentence(asked), name: nameOf(record, id) ?? t("thisRow") })}</p>
      <ReasonField label={t("reason")} value={reason} onChange={setReason} />
    </Dialog>
  );
}
