import { project, type ProjectRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { planningTexts } from "../texts.ts";

/** The trash is no danger: everything in it comes back whole. */
export function DeleteProjectSection({ row }: { row: ProjectRow }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => applyEdits([deleteEdit(project, row)]),
    onSuccess(result) {
      showUndoable(t("project.deleted", { name: row.name }), result);
      void navigate({ to: "/projects" });
    },
  });
  return (
    <Section
      title={t("settings.delete")}
      description={t("settings.deleteText")}
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
