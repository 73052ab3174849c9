import { api, user } from "@gantry/records";
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { refreshSoon } from "../../../platform/records/refreshSoon.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { organisationTexts } from "../texts.ts";
import { RoleSelect, type GivenRole } from "./RoleSelect.tsx";
import type { UserRow } from "./userRow.ts";

interface NewUser {
  name: string;
  email: string;
  given: GivenRole;
}

interface InviteUserDialogProps {
  opened: boolean;
  onClose: () => void;
  onCreated: (user: UserRow) => void;
}

/** A new account; its one-time link comes next. */
export function InviteUserDialog({ opened, onClose, onCreated }: InviteUserDialogProps) {
  const t = useTexts(organisationTexts);
  const create = useMutation({
    mutationFn: ({ name, email, given }: NewUser) =>
      call(
        api.user.create,
        { body: { name: name.trim(), email: email.trim(), ...given } },
        { idempotencyKey: uuidV7() },
      ),
    onSuccess(created) {
      form.reset();
      refreshSoon(user.name);
      onCreated(created);
    },
  });
  const form = useForm<NewUser>({
    initial: { name: "", email: "", given: { role: "member", roleId: null } },
    keepAs: "user",
    error: create.error,
  });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("field.missing"));
    if (!user.fields.email.schema.safeParse(form.values.email.trim()).success)
      return form.refuse("email", t("field.emailWrong"));
    create.mutate(form.values);
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("users.invite")}
      error={create.error}
      confirm={{ label: t("users.inviteSubmit"), run: submit, busy: create.isPending }}
    >
      <TextInput label={t("field.name")} required data-autofocus {...form.text("name")} />
      <TextInput label={t("field.email")} type="email" required {...form.text("email")} />
      <RoleSelect label={t("field.role")} value={form.values.given} onChange={(given) => form.set("given", given)} />
    </Dialog>
  );
}
