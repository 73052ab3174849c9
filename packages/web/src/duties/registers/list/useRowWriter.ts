import type { Edit, EditsResult, RecordDeclaration } from "@gantry/records";
import { ApiProblem } from "@gantry/records";
import { useMemo, useRef, useEffect } from "react";
import { useStore } from "../../../platform/api/store.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { whenReachable } from "../../../platform/live/whenReachable.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { applyEdits, createEdit, undoChangeSet } from "../../../platform/records/edits.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { wantedApproval } from "../../../ui/feedback/approvalAsked.ts";
import { listenToUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem, showRefusal } from "../../../ui/feedback/toasts.tsx";
import type { CellAt, GridColumn } from "../../../ui/grid/gridColumn.ts";
import { inProject } from "../../../ui/record/form/CreateRowDialog.tsx";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { registerTexts } from "../texts.ts";
import { createRowWriter, type WriterState, type WrittenValue } from "./rowWriter.ts";

export interface ListWriting extends WriterState {
  write: (cells: CellAt<AnyRow>[]) => Promise<void>;
  /** Sets fields of one row from elsewhere than a cell; a refusal is told. */
  set: (row: AnyRow, values: Readonly<Record<string, unknown>>) => void;
  /** Makes rows of pasted lines. */
  createFrom: (lines: string[][], columns: readonly GridColumn<AnyRow>[]) => Promise<void>;
  create: (values: Record<string, unknown>) => Promise<EditsResult | null>;
  giveUp: (row: AnyRow, column: string) => void;
  undo: () => void;
  redo: () => void;
}

/** Writing of a list's cells: read in the reader's language, shown at once, sent in order, undone one action at a time. */
export function useRowWriter(
  declaration: RecordDeclaration,
  words: RecordWords,
  projectId: string | null,
): ListWriting {
  const t = useTexts(registerTexts);
  const latest = useRef({ words, t });
  useEffect(() => {
    latest.current = { words, t };
  });
  const writer = useMemo(
    () =>
      createRowWriter({
        record: declaration.name,
        // What is typed while the server is away is sent when it is back.
        apply(edits: Edit[]) {
          const key = uuidV7();
          return whenReachable(() => applyEdits(edits, undefined, key)).catch((error: unknown) => {
            // The cell says that it was refused; how to come by it is offered beside.
            if (wantedApproval(error)) showProblem(error);
            throw error;
          });
        },
        undo: undoChangeSet,
        conflict(conflict, name) {
          const now = latest.current;
          const theirs = now.words.show(name, conflict.theirs[name]);
          return now.t("cell.conflict", { who: conflict.changedBy ?? now.t("somebody"), theirs: theirs || "–" });
        },
        get together() {
          return latest.current.t("cell.together");
        },
        failed: (error) =>
          error instanceof ApiProblem
            ? [error.problem.detail, error.problem.hint ?? ""].map(wordedMessage).filter(Boolean).join(" ")
            : latest.current.t("cell.failed"),
      }),
    [declaration],
  );
  useEffect(() => listenToUndoable({ done: writer.did, undone: writer.tookBack }), [writer]);
  const state = useStore(writer.state);
  const isUnsaved = state.pending.size + state.refused.size > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
  return useMemo(() => {
    const read = async ({ row, column, cell }: CellAt<AnyRow>): Promise<WrittenValue | null> => {
      const shown = (value: unknown) => words.show(column.id, value, row);
      if ("value" in cell) return { row, name: column.id, value: cell.value, text: shown(cell.value) };
      if (cell.text === column.text(row)) return null;
      const value = await words.read(column.id, cell.text, row);
      if (value.ok) return { row, name: column.id, value: value.value, text: cell.text };
      writer.refuse(row.id, column.id, { text: cell.text, message: value.message });
      return null;
    };
    return {
      ...state,
      async write(cells) {
        const values = await Promise.all(cells.map(read));
        writer.write(values.filter((each) => each !== null));
      },
      set(row, values) {
        const cells = Object.entries(values).map(([name, value]) => ({ row, name, value, text: "" }));
        writer.write(cells, showRefusal);
      },
      async createFrom(lines, columns) {
        const made = await Promise.all(lines.map((texts) => valuesOf(texts, columns, words)));
        const problem = made.find(({ message }) => message !== null)?.message;
        if (problem) return showRefusal(t("paste.refused", { reason: problem }));
        const edits = made
          .filter(({ values }) => Object.keys(values).length > 0)
          .map(({ values }) => createEdit(declaration, { ...inProject(declaration, projectId), ...values }));
        if (edits.length > 0) await writer.send(edits, showProblem);
      },
      create: (values) =>
        writer.send([createEdit(declaration, { ...inProject(declaration, projectId), ...values })], showProblem),
      giveUp: (row, column) => writer.giveUp(row.id, column),
      undo: () => writer.undo(showProblem),
      redo: () => writer.redo(showProblem),
    };
  }, [declaration, projectId, state, t, words, writer]);
}

async function valuesOf(
  texts: readonly string[],
  columns: readonly GridColumn<AnyRow>[],
  words: RecordWords,
): Promise<{ values: Record<string, unknown>; message: string | null }> {
  const values: Record<string, unknown> = {};
  for (const [place, text] of texts.entries()) {
    const column = columns[place];
    if (!column?.editor || text === "") continue;
    const read = await words.read(column.id, text);
    if (!read.ok) return { values, message: `${column.header}: ${read.message}` };
    values[column.id] = read.value;
  }
  return { values, message: null };
}
