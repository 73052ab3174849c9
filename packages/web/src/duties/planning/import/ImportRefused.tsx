import type { Import } from "@gantry/records";
import { Button } from "@mantine/core";
import { FileX } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { importTexts } from "./texts.ts";
import { FindingList } from "./FindingList.tsx";

/** Not read, not written, or given up; nothing of it is kept. */
export function ImportRefused({ import: shown, onAgain }: { import: Import; onAgain: () => void }) {
  const t = useTexts(importTexts);
  const status = shown.status === "refused" || shown.status === "failed" ? shown.status : "cancelled";
  return (
    <>
      <EmptyState
        icon={<FileX size={26} />}
        title={t(`import.${status}`, { file: shown.fileName })}
        actions={<Button onClick={onAgain}>{t("import.again")}</Button>}
      >
        <p>{t("import.nothingWritten")}</p>
      </EmptyState>
      <FindingList findings={shown.findings} />
    </>
  );
}
