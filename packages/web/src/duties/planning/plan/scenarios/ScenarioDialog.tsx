import { scenario, type ScenarioRow } from "@gantry/records";
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { useForm } from "../../../../ui/form/useForm.ts";
import { scenarioTexts } from "./texts.ts";

interface ScenarioDialogProps {
  projectId: string;
  /** The scenario to be named anew; null begins one. */
  row: ScenarioRow | null;
  onDone: (id: string) => void;
  onClose: () => void;
}

interface Named {
  name: string;
  note: string;
  shared: boolean;
}

/** Asks for name and note of a scenario, a new one or one that is there. */
export function ScenarioDialog({ projectId, row, onDone, onClose }: ScenarioDialogProps) {
  const t = useTexts(scenarioTexts);
  const { user } = useSession();
  const save = useMutation({
    mutationFn: async ({ name, note, shared }: Named) => {
      const id = row?.id ?? uuidV7();
      const edit = row
        ? updateEdit(scenario, row, { name: name.trim(), note })
        : createEdit(scenario, { projectId, name: name.trim(), note, privateTo: shared ? null : user.id }, id);
      return { id, result: await applyEdits([edit]) };
    },
    onSuccess({ id, result }, { name }) {
      if (row) showUndoable(t("edited", { name: name.trim() }), result);
      onDone(id);
      onClose();
    },
  });
  const form = useForm<Named>({
    initial: { name: row?.name ?? "", note: row?.note ?? "", shared: false },
    error: save.error,
  });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("name.missing"));
    save.mutate(form.values);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(row ? "edit.title" : "new.title")}
      error={save.error}
      confirm={{ label: t(row ? "edit.submit" : "new.submit"), run: submit, busy: save.isPending }}
    >
      {!row && <p>{t("new.text")}</p>}
      <TextInput
        label={t("new.name")}
        required
        maxLength={200}
        data-autofocus
        placeholder={t("new.example")}
        {...form.text("name")}
      />
      <Textarea label={t("new.note")} maxLength={5000} autosize minRows={2} {...form.text("note")} />
      {!row && (
        <Checkbox
          label={t("new.shared")}
          checked={form.values.shared}
          onChange={(event) => form.set("shared", event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
