import { gate } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";

export function DeleteGate({ row }: { row: GateRow }) {
  const t = useTexts(gateTexts);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => applyEdits([deleteEdit(gate, row)]),
    onSuccess(result) {
      showUndoable(t("deleted", { name: row.name }), result);
      void navigate({ to: "/projects/$projectId/gates", params: { projectId: row.projectId } });
    },
  });
  return (
    <Section
      title={t("delete.title")}
      description={t("delete.text")}
      actions={
        <Button variant="default" onClick={() => remove.mutate()} loading={remove.isPending}>
          {t("delete.submit")}
        </Button>
      }
    >
      <ProblemNotice error={remove.error} />
    </Section>
  );
}
