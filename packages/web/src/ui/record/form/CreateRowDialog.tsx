import type { EditsResult, Field, RecordDeclaration } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../feedback/Dialog.tsx";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { useForm } from "../../form/useForm.ts";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import { shownFields } from "../words/shownFields.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { RecordFields } from "./RecordFields.tsx";
import { issueOf } from "./TransitionDialog.tsx";

interface CreateRowDialogProps {
  declaration: RecordDeclaration;
  projectId: string | null;
  words: RecordWords;
  rights: RecordRights;
  /** What the form begins with, e.g. the column of a board it was opened from. */
  given?: Readonly<Record<string, unknown>>;
  onClose: () => void;
  onCreated?: (result: EditsResult) => void;
}

/** A form for a new row, made from the declaration. What is typed survives a reload until the row is made. */
export function CreateRowDialog({
  declaration,
  projectId,
  words,
  rights,
  given = {},
  onClose,
  onCreated,
}: CreateRowDialogProps) {
  const t = useTexts(recordTexts);
  const create = useMutation({
    mutationFn: ({ values }: { values: Record<string, unknown>; again: boolean }) =>
      applyEdits([createEdit(declaration, { ...inProject(declaration, projectId), ...values })]),
    onSuccess(result, { values, again }) {
      const name = words.show(declaration.title, values[declaration.title], values) || words.one;
      showUndoable(t("form.created", { name }), result);
      form.reset();
      onCreated?.(result);
      if (!again) onClose();
    },
  });
  const mayWrite = ({ writePermission }: Field) => writePermission === null || rights.has(writePermission);
  // What one may not write begins as it always does.
  const fields = shownFields(declaration, rights.mayRead).filter(
    ([, field]) => rights.mayCreate && field.writable && !field.byStep && mayWrite(field),
  );
  const initial = initialValues(fields);
  const form = useForm<Record<string, unknown>>({
    initial,
    given,
    keepAs: `create-${declaration.name}-${projectId ?? ""}`,
    error: create.error,
  });
  const send = (again: boolean) => create.mutate({ values: filled(form.values, { ...initial, ...given }), again });
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t("form.title", { what: words.one })}
      confirm={{ label: t("form.create"), run: () => send(false), busy: create.isPending }}
      error={create.error}
    >
      <RecordFields
        declaration={declaration}
        fields={fields}
        words={words}
        values={form.values}
        set={form.set}
        issue={(name) => issueOf(create.error, name)}
        mayWrite={mayWrite}
        projectId={projectId}
      />
      <Button variant="subtle" onClick={() => send(true)} disabled={create.isPending}>
        {t("form.createAnother")}
      </Button>
    </Dialog>
  );
}

/** Rows of a project say which. */
export function inProject(
  { name, scope, fields }: RecordDeclaration,
  projectId: string | null,
): Record<string, unknown> {
  return scope === "project" && name !== "project" && fields["projectId"]?.writable && projectId !== null
    ? { projectId }
    : {};
}

function initialValues(fields: ReturnType<typeof shownFields>): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap(([name, { initial }]) => (initial === null ? [] : [[name, initial]])));
}

/** What was filled in; the rest the server fills. */
function filled(values: Record<string, unknown>, initial: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== null && value !== undefined && (value !== "" || name in initial),
    ),
  );
}
