import { invitationLink, project } from "@gantry/records";
import { NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { useForm } from "../../../../ui/form/useForm.ts";
import { RoleSelect, type GivenRole } from "../../users/RoleSelect.tsx";
import { accessTexts } from "../texts.ts";

interface LinkForm {
  name: string;
  given: GivenRole;
  projectId: string | null;
  email: string;
  until: string;
  uses: number;
}

const WEEK_MS = 7 * 86_400_000;

/** For whom a link is, what it gives, and how long it works. */
export function NewLinkDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const t = useTexts(accessTexts);
  const projects = useQuery(allRowsQuery(project, { fields: "name", q: "sort:name" }));
  const make = useMutation({
    mutationFn: async ({ name, given, projectId, email, until, uses }: LinkForm) => {
      const id = uuidV7();
      const address = email.trim() === "" ? null : email.trim();
      const values = { name: name.trim(), ...given, projectId, email: address, until, uses };
      await applyEdits([createEdit(invitationLink, values, id)]);
      return id;
    },
    onSuccess: onMade,
  });
  const until = new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10);
  const initial: LinkForm = {
    name: "",
    given: { role: "member", roleId: null },
    projectId: null,
    email: "",
    until,
    uses: 1,
  };
  const form = useForm<LinkForm>({ initial, error: make.error });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("links.missing"));
    if (form.values.until === "") return form.refuse("until", t("links.missing"));
    make.mutate(form.values);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("links.new")}
      error={make.error}
      confirm={{ label: t("links.create"), run: submit, busy: make.isPending }}
    >
      <TextInput
        label={t("links.name")}
        placeholder={t("links.nameExample")}
        required
        data-autofocus
        {...form.text("name")}
      />
      <RoleSelect label={t("links.role")} value={form.values.given} onChange={(given) => form.set("given", given)} />
      {form.values.given.role !== "guest" && (
        <Select
          label={t("links.project")}
          placeholder={t("links.noProject")}
          data={(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.projectId}
          onChange={(projectId) => form.set("projectId", projectId)}
          searchable
          clearable
        />
      )}
      <TextInput label={t("links.email")} type="email" {...form.text("email")} />
      <TextInput label={t("links.until")} type="date" required {...form.text("until")} />
      <NumberInput
        label={t("links.uses")}
        min={1}
        max={1000}
        value={form.values.uses}
        onChange={(uses) => form.set("uses", Number(uses) || 1)}
      />
    </Dialog>
  );
}
