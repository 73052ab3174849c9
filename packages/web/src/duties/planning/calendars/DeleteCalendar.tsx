import { calendar, type CalendarRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { planningTexts } from "../texts.ts";

export function DeleteCalendar({ row }: { row: CalendarRow }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => applyEdits([deleteEdit(calendar, row)]),
    onSuccess(result) {
      showUndoable(t("calendars.deleted", { name: row.name }), result);
      void navigate({ to: "/calendars" });
    },
  });
  return (
    <Section
      title={t("calendars.delete")}
      description={t("calendars.deleteText")}
      actions={
        <Button variant="default" onClick={() => remove.mutate()} loading={remove.isPending}>
          {t("settings.deleteSubmit")}
        </Button>
      }
    >
      <ProblemNotice error={remove.error} />
    </Section>
  );
}
