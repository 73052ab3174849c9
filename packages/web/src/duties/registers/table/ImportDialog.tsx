import type { RecordDeclaration } from "@gantry/records";
import { FileInput, Stack, Switch } from "@mantine/core";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { refreshSoon } from "../../../platform/records/refreshSoon.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { tableTexts } from "./texts.ts";
import { useTableImport } from "./useTableImport.ts";

interface ImportDialogProps {
  declaration: RecordDeclaration;
  projectId: string | null;
  words: RecordWords;
  onClose: () => void;
}

const MOST_BYTES = 10 * 1024 * 1024;

/** Brings a table in: choose, look, match columns, accept. */
export function ImportDialog({ declaration, projectId, words, onClose }: ImportDialogProps) {
  const t = useTexts(tableTexts);
  const table = useTableImport(declaration, projectId);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { report, wishes } = table;
  const count = report ? report.counts.create + report.counts.update : 0;
  const mayAccept = count > 0 && report?.problems.length === 0 && (report.counts.failed === 0 || wishes.skipFailed);
  const choose = (file: File | null) => {
    setTooLarge(file && file.size > MOST_BYTES ? t("import.tooLarge", { name: file.name }) : null);
    if (file && file.size <= MOST_BYTES) void table.choose(file);
  };
  const accept = async () => {
    const { changeSetId } = await table.accept();
    if (changeSetId === null) return;
    refreshSoon(declaration.name);
    showUndoable(t("import.done", { count }), { changeSetId });
    onClose();
  };
  return (
    <Dialog
      opened
      size="xl"
      onClose={onClose}
      title={t("import.title", { what: words.many })}
      error={table.error}
      confirm={{
        label: count > 0 ? t("import.accept", { count }) : t("import.nothing"),
        run: () => void accept().catch(() => undefined),
        busy: table.busy,
        disabled: !mayAccept,
      }}
    >
      <Stack gap="sm">
        <p>{t("import.text")}</p>
        <FileInput
          label={t("import.file")}
          placeholder={t("import.choose")}
          accept=".csv,.xlsx,text/csv"
          leftSection={<FileSpreadsheet size={16} aria-hidden />}
          onChange={choose}
          error={tooLarge}
          data-autofocus
        />
        <Switch
          label={t("import.update")}
          checked={wishes.update}
          onChange={(event) => table.wish({ update: event.currentTarget.checked })}
        />
        {table.busy && !report && <LoadingState rows={4} />}
        {report && (
          <>
            {report.problems.map((problem) => (
              <Notice key={problem} tone="bad">
                {problem}
              </Notice>
            ))}
            {report.counts.failed > 0 && (
              <Switch
                label={t("import.skip")}
                checked={wishes.skipFailed}
                onChange={(event) => table.wish({ skipFailed: event.currentTarget.checked })}
              />
            )}
            <ImportPreview
              report={report}
              onMap={(mapping) => table.wish({ mapping: { ...wishes.mapping, ...mapping } })}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
