import { calendar, type CalendarRow } from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { useForm } from "../../../ui/form/useForm.ts";
import { calendarTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";

interface NewCalendar {
  name: string;
  baseId: string | null;
}

const inheritedWeek = Array.from({ length: 7 }, () => null);

/** A new calendar of the organisation: it begins as its base and is then changed. */
export function CreateCalendarDialog({
  calendars,
  onClose,
}: {
  calendars: readonly CalendarRow[];
  onClose: () => void;
}) {
  const t = useTexts(calendarTexts);
  const planning = useTexts(planningTexts);
  const navigate = useNavigate();
  const { organisation } = useSession();
  const create = useMutation({
    mutationFn: async ({ name, baseId }: NewCalendar) => {
      const id = uuidV7();
      return {
        id,
        result: await applyEdits([createEdit(calendar, { name: name.trim(), baseId, days: inheritedWeek }, id)]),
      };
    },
    onSuccess({ id, result }, { name }) {
      showUndoable(t("calendars.created", { name }), result);
      void navigate({ to: "/calendars/$calendarId", params: { calendarId: id } });
    },
  });
  const form = useForm<NewCalendar>({ initial: { name: "", baseId: organisation.calendarId }, error: create.error });
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("calendars.nameMissing"));
    create.mutate(form.values);
  };
  const bases = calendars
    .filter(({ projectId }) => projectId === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("calendars.create")}
      error={create.error}
      confirm={{ label: planning("projects.createSubmit"), run: submit, busy: create.isPending }}
    >
      <TextInput
        label={planning("field.name")}
        required
        data-autofocus
        placeholder={t("calendars.nameExample")}
        {...form.text("name")}
      />
      <Select
        label={planning("field.baseId")}
        description={t("calendars.baseText")}
        data={bases}
        value={form.values.baseId}
        onChange={(id) => form.set("baseId", id)}
        allowDeselect={false}
      />
    </Dialog>
  );
}
