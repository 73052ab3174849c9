import { api, type GateDecision } from "@gantry/records";
import { Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { mergeResult } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { useForm } from "../../../ui/form/useForm.ts";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";

interface DecideDialogProps {
  row: GateRow;
  decision: GateDecision;
  onClose: () => void;
}

/** Asks for the reason, then decides. Something that came to be missing meanwhile is told here. */
export function DecideDialog({ row, decision, onClose }: DecideDialogProps) {
  const t = useTexts(gateTexts);
  const decide = useMutation({
    mutationFn: async (reason: string) => {
      const body = { decision, reason, version: row.version };
      return mergeResult(await call(api.gates.decide, { params: { id: row.id }, body }, { idempotencyKey: uuidV7() }));
    },
    onSuccess(result) {
      showUndoable(t(`decided.${decision}`, { name: row.name }), result);
      onClose();
    },
  });
  const form = useForm({ initial: { reason: "" }, error: decide.error });
  const submit = () => {
    const reason = form.values.reason.trim();
    if (decision !== "pass" && reason === "") return form.refuse("reason", t("decide.reason.missing"));
    decide.mutate(reason);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`decide.${decision}.title`)}
      error={decide.error}
      confirm={{ label: t(`decide.${decision}`), run: submit, busy: decide.isPending, danger: decision === "fail" }}
    >
      <p>{t(`decide.${decision}.text`)}</p>
      <Textarea
        maxLength={2000}
        label={t(decision === "pass" ? "decide.remark" : "decide.reason")}
        required={decision !== "pass"}
        autosize
        minRows={2}
        data-autofocus
        {...form.text("reason")}
      />
    </Dialog>
  );
}
