import {
  ApiProblem,
  type Conflict,
  type EditsResult,
  type RecordDeclaration,
  type Row,
  type Values,
} from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { applyEdits, updateEdit } from "./edits.ts";
import { afterGivingUp, afterSaving, readDraft, withEdit, writeDraft, type Draft } from "./rowDraft.ts";
import { wordedMessage } from "../messages/wordedMessage.ts";

export interface RowForm<R extends RecordDeclaration> {
  /** The row with what was typed over it. */
  values: Row<R>;
  dirty: boolean;
  busy: boolean;
  /** Why the last save was refused; what was typed stays. */
  error: unknown;
  conflict: Conflict | null;
  set<K extends keyof Values<R> & string>(name: K, value: Values<R>[K]): void;
  /** What the server says about one field. */
  issue(name: keyof Values<R> & string): string | undefined;
  save(): void;
  discard(): void;
  /** Settle a conflict: write one's own values over the others', or drop one's own. */
  keepMine(): void;
  takeTheirs(): void;
}

interface RowFormOptions {
  onSaved?: (result: EditsResult) => void;
}

/**
 * A form over one row that others may change at the same time: untouched fields follow them live, touched ones keep what was
 * typed (through a reload too), and the same field changed by both is told as a conflict.
 */
export function useRowForm<R extends RecordDeclaration>(
  record: R,
  row: Row<R>,
  { onSaved }: RowFormOptions = {},
): RowForm<R> {
  const key = `${record.name}-${row.id}`;
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(key));
  useEffect(() => writeDraft(key, draft), [key, draft]);

  const saving = useMutation({
    mutationFn: (sent: Draft) =>
      applyEdits([updateEdit(record, { id: row.id, version: sent.version }, sent.edits as Partial<Values<R>>)]),
    onSuccess(result, sent) {
      const written = result.rows.find(({ id }) => id === row.id)?.version ?? sent.version;
      setDraft((now) => afterSaving(now, sent, written));
      onSaved?.(result);
    },
  });
  const problem = saving.error instanceof ApiProblem ? saving.error.problem : null;
  const conflict = problem?.conflicts?.[0] ?? null;
  return {
    values: { ...row, ...draft?.edits },
    dirty: draft !== null,
    busy: saving.isPending,
    error: conflict ? null : saving.error,
    conflict,
    set(name, value) {
      setDraft((now) => withEdit(now, row, name, value));
    },
    issue(name) {
      const issue = problem?.issues?.find(({ path }) => path.split(/[./]/).at(-1) === name);
      return issue && wordedMessage(issue.message);
    },
    save() {
      if (draft && !saving.isPending) saving.mutate(draft);
    },
    discard() {
      saving.reset();
      setDraft(null);
    },
    keepMine() {
      if (draft && conflict) saving.mutate({ ...draft, version: conflict.version });
    },
    takeTheirs() {
      saving.reset();
      if (conflict) setDraft((now) => afterGivingUp(now, conflict.fields, conflict.version));
    },
  };
}
