import type { Import } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { FileCheck } from "lucide-react";
import { undoChangeSet } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { importTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";

/** Written: to the plans, or back. */
export function ImportDone({ import: shown, onAgain }: { import: Import; onAgain: () => void }) {
  const t = useTexts(importTexts);
  const planning = useTexts(planningTexts);
  const undo = useMutation({
    mutationFn: undoChangeSet,
    onSuccess(result) {
      showUndoable(t("import.undone"), result);
      onAgain();
    },
  });
  const titles = new Map(shown.documents.map(({ index, title }) => [index, title]));
  const { changeSetId } = shown;
  return (
    <EmptyState
      icon={<FileCheck size={26} />}
      title={t("import.done", { file: shown.fileName })}
      actions={
        <>
          {shown.projects.map(({ index, projectId }) => (
            <LinkButton key={index} to="/projects/$projectId/plan" params={{ projectId }}>
              {shown.projects.length > 1
                ? t("import.openNamed", { name: titles.get(index) ?? "" })
                : planning("overview.openPlan")}
            </LinkButton>
          ))}
          {changeSetId && (
            <Button variant="default" onClick={() => undo.mutate(changeSetId)} loading={undo.isPending}>
              {t("import.undo")}
            </Button>
          )}
          <Button variant="subtle" onClick={onAgain}>
            {t("import.another")}
          </Button>
        </>
      }
    >
      <ProblemNotice error={undo.error} />
    </EmptyState>
  );
}
