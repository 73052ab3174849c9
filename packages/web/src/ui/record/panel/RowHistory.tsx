import type { Change, RecordDeclaration } from "@gantry/records";
import { ActionIcon, Tooltip } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { undoChangeSet } from "../../../platform/records/edits.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { showProblem } from "../../feedback/toasts.tsx";
import { HistoryList } from "../../history/HistoryList.tsx";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import type { RecordWords } from "../words/useRecordWords.ts";

interface RowHistoryProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
}

/** Who changed what in a row, when and why; each step can be undone where nothing later stands on it. */
export function RowHistory({ declaration, row, words, rights }: RowHistoryProps) {
  const t = useTexts(recordTexts);
  const undo = useMutation({
    mutationFn: ({ changeSetId }: Change) => undoChangeSet(changeSetId),
    onSuccess: (result) => showUndoable(t("history.undone"), result),
    onError: showProblem,
  });
  const action = (change: Change) =>
    rights.mayWrite && change.verb === "updated" ? (
      <Tooltip label={t("history.undo")}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("history.undo")}
          loading={undo.isPending && undo.variables.cursor === change.cursor}
          onClick={() => undo.mutate(change)}
        >
          <Undo2 size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    ) : null;
  return (
    <HistoryList
      record={declaration}
      id={row.id}
      label={words.label}
      show={(field, value) => words.show(field, value, row) || "–"}
      action={action}
    />
  );
}
