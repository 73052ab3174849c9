import { user } from "@gantry/records";
import { Switch, TextInput } from "@mantine/core";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { organisationTexts } from "../texts.ts";
import { RoleSelect } from "./RoleSelect.tsx";
import type { UserRow } from "./userRow.ts";

/** Name, address, role and whether the account may sign in. */
export function EditUserDialog({ user: row, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useTexts(organisationTexts);
  const form = useRowForm(user, row, {
    onSaved(result) {
      showUndoable(t("users.saved", { name: row.name }), result);
      onClose();
    },
  });
  const { values } = form;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={row.name}
      error={form.error}
      confirm={{ label: t("account.save"), run: form.save, busy: form.busy, disabled: !form.dirty }}
    >
      <TextInput
        label={t("field.name")}
        required
        value={values.name}
        onChange={(event) => form.set("name", event.currentTarget.value)}
        error={form.issue("name")}
      />
      <TextInput
        label={t("field.email")}
        type="email"
        required
        value={values.email}
        onChange={(event) => form.set("email", event.currentTarget.value)}
        error={form.issue("email")}
      />
      <RoleSelect
        label={t("field.role")}
        value={{ role: values.role, roleId: values.roleId }}
        onChange={({ role, roleId }) => {
          form.set("role", role);
          form.set("roleId", roleId);
        }}
        error={form.issue("role")}
      />
      <Switch
        label={t("users.mayEnter")}
        description={t("users.mayEnterText")}
        checked={values.active}
        onChange={(event) => form.set("active", event.currentTarget.checked)}
      />
      <ConflictNotice
        conflict={form.conflict}
        label={(field) => t(`field.${field}` as "field.name")}
        show={(_, value) => String(value)}
        onMine={form.keepMine}
        onTheirs={form.takeTheirs}
      />
    </Dialog>
  );
}
