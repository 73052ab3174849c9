import { conditionPresets, gate, gateCondition, type Edit } from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { DeciderSelect } from "./DeciderSelect.tsx";
import { gateTemplateNames, gateTemplates, type GateTemplate } from "./gateTemplates.ts";
import { gateTexts } from "./texts.ts";
import { useGatePlaces } from "./useGatePlaces.ts";

interface NewGate {
  name: string;
  workItemId: string | null;
  deciderId: string | null;
  template: GateTemplate;
}

const initial: NewGate = { name: "", workItemId: null, deciderId: null, template: "build" };

/** A new gate with the conditions that such gates usually have. */
export function CreateGateDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const t = useTexts(gateTexts);
  const navigate = useNavigate();
  const places = useGatePlaces(projectId);
  const create = useMutation({
    mutationFn: async ({ template, name, workItemId, deciderId }: NewGate) => {
      const gateId = uuidV7();
      const values = { projectId, name: name.trim(), deciderId, workItemId: workItemId ?? "" };
      const conditions = gateTemplates[template].map((preset): Edit =>
        createEdit(gateCondition, {
          ...conditionPresets[preset],
          projectId,
          gateId,
          name: t(`preset.${preset}`),
        }),
      );
      return { gateId, result: await applyEdits([createEdit(gate, values, gateId), ...conditions]) };
    },
    onSuccess({ gateId, result }, { name }) {
      showUndoable(t("created", { name }), result);
      void navigate({ to: "/projects/$projectId/gates/$gateId", params: { projectId, gateId } });
    },
  });
  const form = useForm<NewGate>({ initial, error: create.error });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("name.missing"));
    if (form.values.workItemId === null) return form.refuse("workItemId", t("place.missing"));
    create.mutate(form.values);
  };
  if (places?.length === 0)
    return (
      <Dialog opened onClose={onClose} title={t("create")}>
        <Notice tone="info">{t("empty.noPlace")}</Notice>
        <LinkButton to="/projects/$projectId/plan" params={{ projectId }}>
          {t("empty.toPlan")}
        </LinkButton>
      </Dialog>
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("create")}
      error={create.error}
      confirm={{ label: t("create"), run: submit, busy: create.isPending }}
    >
      <TextInput label={t("field.name")} required maxLength={200} data-autofocus {...form.text("name")} />
      <Select
        label={t("field.place")}
        description={t("field.place.text")}
        required
        searchable
        limit={100}
        data={(places ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.workItemId}
        onChange={(id) => form.set("workItemId", id)}
        error={form.issue("workItemId")}
      />
      <ChoiceField
        label={t("field.template")}
        description={t("field.template.text")}
        choices={gateTemplateNames}
        show={(name) => t(`template.${name}`)}
        value={form.values.template}
        onChange={(template) => form.set("template", template)}
      />
      <DeciderSelect value={form.values.deciderId} onChange={(id) => form.set("deciderId", id)} />
    </Dialog>
  );
}
