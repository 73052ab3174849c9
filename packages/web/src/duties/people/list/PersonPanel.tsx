import { person } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { SidePanel } from "../../../ui/page/SidePanel.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { HistoryList } from "../../../ui/history/HistoryList.tsx";
import { peopleTexts } from "../texts.ts";
import { PersonFields } from "./PersonFields.tsx";
import type { PersonRow } from "./personRow.ts";

/** One person beside the list: everything about them, and who changed it. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const row = useQuery(rowQuery(person, id));
  return (
    <SidePanel title={row.data?.name ?? ""} onClose={onClose}>
      {row.isPending && <LoadingState />}
      {row.isError && <FailedState error={row.error} onRetry={() => void row.refetch()} />}
      {row.data && <PersonForm row={row.data} onClose={onClose} />}
    </SidePanel>
  );
}

function PersonForm({ row, onClose }: { row: PersonRow; onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const mayWrite = useCan("people.write");
  const form = useRowForm(person, row, {
    onSaved: (result) => showUndoable(t("people.saved", { name: row.name }), result),
  });
  const remove = useMutation({
    mutationFn: () => applyEdits([deleteEdit(person, row)]),
    onSuccess(result) {
      showUndoable(t("people.deleted", { name: row.name }), result);
      onClose();
    },
  });
  const label = (field: string) => t(`field.${field}` as "field.name");
  return (
    <>
      <PersonFields values={form.values} set={form.set} issue={form.issue} readOnly={!mayWrite} />
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={label}
          show={(_, value) => String(value ?? "–")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
      <ProblemNotice error={remove.error} />
      {mayWrite && (
        <Button variant="default" onClick={() => remove.mutate()} loading={remove.isPending}>
          {t("people.delete")}
        </Button>
      )}
      <HistoryList record={person} id={row.id} label={label} />
    </>
  );
}
