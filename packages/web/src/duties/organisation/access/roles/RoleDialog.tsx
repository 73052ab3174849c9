import { role, type Edit, type Permission } from "@gantry/records";
import { Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { applyEdits, createEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { useForm } from "../../../../ui/form/useForm.ts";
import { accessTexts } from "../texts.ts";
import type { RoleKind, RoleRow } from "./shownRoles.ts";

/** What a new role begins with, or the one that is renamed. */
export type RoleDraft =
  | { row: RoleRow }
  | { row: null; kind: RoleKind; name: string; permissions: readonly Permission[] };

/** Name and purpose of a role; what it permits is ticked in the matrix. */
export function RoleDialog({ draft, onClose }: { draft: RoleDraft; onClose: () => void }) {
  const t = useTexts(accessTexts);
  const { row } = draft;
  const save = useMutation({
    mutationFn: (edit: Edit) => applyEdits([edit]),
    onSuccess(result) {
      showUndoable(t(row ? "roles.saved" : "roles.created", { name: form.values.name }), result);
      onClose();
    },
  });
  const form = useForm({
    initial: { name: row?.name ?? ("name" in draft ? draft.name : ""), description: row?.description ?? "" },
    error: save.error,
  });
  const submit = () => {
    const name = form.values.name.trim();
    if (name === "") return form.refuse("name", t("roles.nameMissing"));
    const { description } = form.values;
    if (draft.row) return save.mutate(updateEdit(role, draft.row, { name, description }));
    const { kind, permissions } = draft;
    save.mutate(createEdit(role, { name, description, kind, permissions: [...permissions] }));
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={row ? t("roles.editNamed", { name: row.name }) : t("roles.new")}
      error={save.error}
      confirm={{ label: t(row ? "roles.edit" : "roles.create"), run: submit, busy: save.isPending }}
    >
      <TextInput label={t("roles.name")} required maxLength={100} data-autofocus {...form.text("name")} />
      <Textarea label={t("roles.description")} autosize minRows={2} maxLength={2000} {...form.text("description")} />
    </Dialog>
  );
}
