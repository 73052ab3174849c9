import { person } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { forgetDraft } from "../../../ui/form/formDraft.ts";
import { useForm } from "../../../ui/form/useForm.ts";
import { peopleTexts } from "../texts.ts";
import { PersonFields, type PersonValues } from "./PersonFields.tsx";

const DRAFT = "person";
const nobody: PersonValues = {
  name: "",
  kind: "work",
  jobTitle: null,
  team: null,
  email: null,
  calendarId: null,
  maxUnits: 1,
  availability: null,
  costRate: null,
  active: true,
  externalId: null,
};

export function CreatePersonDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const create = useMutation({
    mutationFn: ({ costRate, ...values }: PersonValues) =>
      applyEdits([createEdit(person, costRate === null ? values : { ...values, costRate })]),
    onSuccess(result, { name }) {
      forgetDraft(DRAFT);
      showUndoable(t("people.created", { name }), result);
      onClose();
    },
  });
  const form = useForm<PersonValues>({ initial: nobody, keepAs: DRAFT, error: create.error });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("people.nameMissing"));
    create.mutate({ ...form.values, name: form.values.name.trim() });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("people.create")}
      size="lg"
      error={create.error}
      confirm={{ label: t("people.createSubmit"), run: submit, busy: create.isPending }}
    >
      <PersonFields values={form.values} set={form.set} issue={form.issue} />
    </Dialog>
  );
}
