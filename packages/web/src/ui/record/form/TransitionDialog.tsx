import { ApiProblem, type RecordDeclaration } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { offerApproval } from "../../feedback/approvalAsked.ts";
import { Dialog } from "../../feedback/Dialog.tsx";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { recordTexts } from "../texts.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { missingFor } from "./missingFor.ts";
import { RecordFields } from "./RecordFields.tsx";

interface TransitionDialogProps {
  declaration: RecordDeclaration;
  /** Field of the state. */
  name: string;
  to: string;
  rows: readonly AnyRow[];
  words: RecordWords;
  projectId: string | null;
  onClose: () => void;
}

/** Asks for what a state needs before it is taken, and sends both together. */
export function TransitionDialog({ declaration, name, to, rows, words, projectId, onClose }: TransitionDialogProps) {
  const t = useTexts(recordTexts);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const transitions = declaration.fields[name]?.transitions ?? null;
  const needed = new Set(rows.flatMap((row) => missingFor(row, { transitions, from: row[name], to })));
  const fields = Object.entries(declaration.fields).filter(([each]) => needed.has(each));
  const move = useMutation({
    mutationFn: () => applyEdits(rows.map((row) => updateEdit(declaration, row, { ...values, [name]: to }))),
    onSuccess(result) {
      const named = rows.map((row) => String(row[declaration.title] ?? words.one)).join(", ");
      showUndoable(t("state.taken", { state: words.show(name, to), name: named }), result);
      onClose();
    },
    onError(error) {
      // What was filled in for one row is kept with the question; of several the refused one is told.
      const kept = rows.length === 1 && Object.keys(values).length > 0;
      const alongside = kept ? rows.map((row) => updateEdit(declaration, row, values)) : [];
      if (rows.length === 1 && offerApproval(error, alongside)) onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("state.to", { state: words.show(name, to) })}
      confirm={{
        label: t("state.to", { state: words.show(name, to) }),
        run: () => move.mutate(),
        busy: move.isPending,
      }}
      error={move.error}
    >
      <p>{t("state.needs", { state: words.show(name, to) })}</p>
      <RecordFields
        declaration={declaration}
        fields={fields}
        words={words}
        values={values}
        set={(field, value) => setValues((now) => ({ ...now, [field]: value }))}
        issue={(field) => issueOf(move.error, field)}
        mayWrite={() => true}
        projectId={projectId}
      />
    </Dialog>
  );
}

/** What the server says about one field, whichever edit it stood in. */
export function issueOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  // The organisation's own fields stand under "custom" there.
  const name = field.replace(/^cf\./, "");
  const issue = error.problem.issues?.find(({ path }) => path.split(/[./]/).includes(name));
  return issue && wordedMessage(issue.message);
}
