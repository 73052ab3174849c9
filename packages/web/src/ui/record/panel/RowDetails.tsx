import type { RecordDeclaration } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../feedback/ConflictNotice.tsx";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { showProblem } from "../../feedback/toasts.tsx";
import { SaveBar } from "../../form/SaveBar.tsx";
import { RecordFields } from "../form/RecordFields.tsx";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import { shownFields } from "../words/shownFields.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import classes from "./RowPanel.module.css";

interface RowDetailsProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
  onDeleted: () => void;
}

/** The fields of a row as a form, and the way to the trash. */
export function RowDetails({ declaration, row, words, rights, projectId, onDeleted }: RowDetailsProps) {
  const t = useTexts(recordTexts);
  const name = String(row[declaration.title] ?? words.one);
  const form = useRowForm(declaration, row as never, {
    onSaved: (result) => showUndoable(t("form.saved", { name }), result),
  });
  const remove = useMutation({
    mutationFn: () => applyEdits([deleteEdit(declaration, row)]),
    onSuccess(result) {
      showUndoable(t("form.deleted", { name }), result);
      onDeleted();
    },
    onError: showProblem,
  });
  // States change along their ways, and what steps change by those: above, not here.
  const fields = shownFields(declaration, rights.mayRead).filter(
    ([each, { transitions, byStep }]) => transitions === null && !byStep && each !== "number",
  );
  return (
    <form
      className={classes["details"]}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {!rights.mayWrite && <p className={classes["note"]}>{t("form.readOnly")}</p>}
      <RecordFields
        declaration={declaration}
        fields={fields}
        words={words}
        values={form.values}
        set={(field, value) => form.set(field as never, value)}
        issue={(field) => form.issue(field)}
        mayWrite={rights.mayWriteField}
        projectId={projectId}
      />
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={words.label}
          show={(field, value) => words.show(field, value, row)}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
      {rights.mayDelete && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={() => remove.mutate()}
            loading={remove.isPending}
          >
            {t("form.delete")}
          </Button>
        </div>
      )}
    </form>
  );
}
