import { baseline, type BaselineRow } from "@gantry/records";
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { useForm } from "../../../../ui/form/useForm.ts";
import { compareTexts } from "./texts.ts";

interface CaptureDialogProps {
  projectId: string;
  /** There is one already, so that people may choose whether this one takes its place. */
  hasDefault: boolean;
  /** The baseline to be named anew; null captures one. */
  row: BaselineRow | null;
  onDone: (id: string, isDefault: boolean) => void;
  onClose: () => void;
}

interface Named {
  name: string;
  why: string;
  isDefault: boolean;
}

/** Asks for name and reason of a baseline, a new one or one that is there. */
export function CaptureDialog({ projectId, hasDefault, row, onDone, onClose }: CaptureDialogProps) {
  const t = useTexts(compareTexts);
  const save = useMutation({
    mutationFn: async (values: Named) => {
      const id = row?.id ?? uuidV7();
      const { name, why } = values;
      const edit = row
        ? updateEdit(baseline, row, { name: name.trim(), why })
        : createEdit(baseline, { ...values, name: name.trim(), projectId }, id);
      return { id, result: await applyEdits([edit]) };
    },
    onSuccess({ id, result }, { name, isDefault }) {
      showUndoable(t(row ? "edited" : "captured", { name: name.trim() }), result);
      onDone(id, isDefault || !hasDefault);
      onClose();
    },
  });
  const form = useForm<Named>({
    initial: { name: row?.name ?? "", why: row?.why ?? "", isDefault: false },
    error: save.error,
  });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("capture.nameMissing"));
    save.mutate(form.values);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(row ? "edit.title" : "capture.title")}
      error={save.error}
      confirm={{ label: t(row ? "edit.submit" : "capture.submit"), run: submit, busy: save.isPending }}
    >
      {!row && <p>{t("capture.text")}</p>}
      <TextInput
        maxLength={200}
        label={t("capture.name")}
        required
        data-autofocus
        placeholder={t("capture.example")}
        {...form.text("name")}
      />
      <Textarea
        maxLength={5000}
        label={t("capture.why")}
        placeholder={t("capture.whyExample")}
        autosize
        minRows={2}
        {...form.text("why")}
      />
      {!row && hasDefault && (
        <Checkbox
          label={t("capture.default")}
          checked={form.values.isDefault}
          onChange={(event) => form.set("isDefault", event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
