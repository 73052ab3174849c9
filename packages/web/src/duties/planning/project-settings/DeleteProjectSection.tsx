import { project, type ProjectRow } from "@gantry/records";
import { useNavigate } from "@tanstack/react-router";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DeleteSection } from "../../../ui/page/DeleteSection.tsx";
import { planningTexts } from "../texts.ts";

export function DeleteProjectSection({ row }: { row: ProjectRow }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  return (
    <DeleteSection
      title={t("settings.delete")}
      description={t("settings.deleteText")}
      submit={t("settings.deleteSubmit")}
      done={t("project.deleted", { name: row.name })}
      remove={() => applyEdits([deleteEdit(project, row)])}
      onDeleted={() => void navigate({ to: "/projects" })}
    />
  );
}
