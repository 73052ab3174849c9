import { gateCondition, type Edit, type Permission } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { applyEdits, deleteEdit, updateEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ConditionDialog } from "./ConditionDialog.tsx";
import { ConditionLine } from "./ConditionLine.tsx";
import type { ConditionRow } from "./conditionRow.ts";
import classes from "./gates.module.css";
import { gateTexts } from "./texts.ts";
import type { CheckedGate } from "./useGates.ts";

interface ConditionsSectionProps {
  gate: CheckedGate;
  permissions: ReadonlySet<Permission>;
}

/** What must hold before the gate is passed, in order, with what is missing by name. */
export function ConditionsSection({ gate: { row: gate, check }, permissions }: ConditionsSectionProps) {
  const t = useTexts(gateTexts);
  const [editing, setEditing] = useState<ConditionRow | "new" | null>(null);
  const rows = useQuery(allRowsQuery(gateCondition, { q: `gateId:${gate.id} sort:rank` }));
  const conditions = [...(rows.data ?? [])].sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const isSettled = gate.state === "passed" || gate.state === "waived";
  const mayWrite = permissions.has("plan.write") && !isSettled;
  const change = useMutation({
    mutationFn: ({ edits }: { edits: Edit[]; said: string }) => applyEdits(edits),
    onSuccess: (result, { said }) => showUndoable(said, result),
    onError: showProblem,
  });
  const remove = (row: ConditionRow) =>
    change.mutate({ edits: [deleteEdit(gateCondition, row)], said: t("conditions.removed", { name: row.name }) });
  const moveUp = (row: ConditionRow, above: ConditionRow) =>
    change.mutate({
      edits: [
        updateEdit(gateCondition, row, { rank: above.rank }),
        updateEdit(gateCondition, above, { rank: row.rank }),
      ],
      said: t("conditions.moved", { name: row.name }),
    });
  return (
    <Section
      title={t("conditions.title")}
      description={t("conditions.text")}
      actions={
        mayWrite && (
          <Button variant="default" leftSection={<Plus size={16} />} onClick={() => setEditing("new")}>
            {t("conditions.add")}
          </Button>
        )
      }
    >
      {rows.isPending && <LoadingState rows={3} />}
      {rows.isError && <FailedState error={rows.error} onRetry={() => void rows.refetch()} />}
      {isSettled && permissions.has("plan.write") && <p className={classes["quiet"]}>{t("conditions.settled")}</p>}
      {rows.isSuccess && conditions.length === 0 && <p className={classes["quiet"]}>{t("conditions.none")}</p>}
      <ul className={classes["conditions"]}>
        {conditions.map((row, index) => (
          <ConditionLine
            key={row.id}
            row={row}
            gate={gate}
            check={check?.conditions.find(({ conditionId }) => conditionId === row.id)}
            permissions={permissions}
            onEdit={mayWrite ? () => setEditing(row) : null}
            onUp={mayWrite && index > 0 ? () => moveUp(row, conditions[index - 1] as ConditionRow) : null}
            onRemove={mayWrite ? () => remove(row) : null}
          />
        ))}
      </ul>
      {editing && (
        <ConditionDialog gate={gate} row={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}
