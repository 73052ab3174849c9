import { project, projectKinds, type ProjectRow } from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { textFromInstant } from "@gantry/records";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { DayField } from "../../../ui/form/DayField.tsx";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { planningTexts } from "../texts.ts";
import { suggestedKey } from "./suggestedKey.ts";

interface Values {
  name: string;
  key: string;
  kind: ProjectRow["kind"];
  start: string;
}

/** A new project by four answers; the rest is on its settings page. */
export function CreateProjectDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  const { user, organisation } = useSession();
  const today = textFromInstant(projectNow(organisation.timeZone)).slice(0, 10);
  const create = useMutation({
    mutationFn: async (values: Values) => {
      const id = uuidV7();
      const key = (values.key.trim() || suggestedKey(values.name)).toUpperCase();
      const start = `${values.start}T08:00`;
      const result = await applyEdits([
        createEdit(project, { key, name: values.name.trim(), kind: values.kind, start, managerId: user.id }, id),
      ]);
      return { id, result };
    },
    onSuccess({ id, result }, { name }) {
      form.reset();
      showUndoable(t("projects.created", { name }), result);
      void navigate({ to: "/projects/$projectId/plan", params: { projectId: id } });
    },
  });
  const form = useForm<Values>({
    initial: { name: "", key: "", kind: "software", start: today },
    keepAs: "project",
    error: create.error,
  });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("projects.nameMissing"));
    create.mutate(form.values);
  };
  const kinds = projectKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("projects.create")}
      error={create.error}
      confirm={{ label: t("projects.createSubmit"), run: submit, busy: create.isPending }}
    >
      <TextInput
        label={t("field.name")}
        placeholder={t("projects.nameExample")}
        required
        data-autofocus
        maxLength={200}
        {...form.text("name")}
      />
      <FieldRow>
        <TextInput
          label={t("field.key")}
          description={t("projects.keyText")}
          placeholder={suggestedKey(form.values.name)}
          maxLength={10}
          {...form.text("key")}
        />
        <Select
          label={t("field.kind")}
          description={t("projects.kindText")}
          data={kinds}
          value={form.values.kind}
          onChange={(value) => value && form.set("kind", value)}
          allowDeselect={false}
        />
      </FieldRow>
      <DayField
        label={t("field.start")}
        value={form.values.start}
        onChange={(value) => form.set("start", value ?? today)}
      />
    </Dialog>
  );
}
