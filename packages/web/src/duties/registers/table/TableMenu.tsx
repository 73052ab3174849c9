import { endpointsOf, urlOf, type RecordDeclaration } from "@gantry/records";
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { FileDown, FileSpreadsheet, FileUp, Table2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { tableTexts } from "./texts.ts";

const ImportDialog = lazy(async () => ({ default: (await import("./ImportDialog.tsx")).ImportDialog }));

interface TableMenuProps {
  declaration: RecordDeclaration;
  projectId: string | null;
  words: RecordWords;
  /** What the list shows: its query and columns leave with it. */
  query: string;
  columns: readonly string[];
  mayImport: boolean;
}

/** Takes a list elsewhere as a table, and brings tables in. */
export function TableMenu({ declaration, projectId, words, query, columns, mayImport }: TableMenuProps) {
  const t = useTexts(tableTexts);
  const language = useTextLanguage();
  const [importing, setImporting] = useState(false);
  const href = (format: "csv" | "xlsx") =>
    urlOf(endpointsOf(declaration).export, { query: { q: query, format, columns: columns.join(","), language } });
  return (
    <>
      <Menu position="bottom-end">
        <Tooltip label={t("menu")}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t("menu")}>
              <Table2 size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item component="a" href={href("csv")} download leftSection={<FileDown size={15} aria-hidden />}>
            {t("export.csv")}
          </Menu.Item>
          <Menu.Item component="a" href={href("xlsx")} download leftSection={<FileSpreadsheet size={15} aria-hidden />}>
            {t("export.xlsx")}
          </Menu.Item>
          {mayImport && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<FileUp size={15} aria-hidden />} onClick={() => setImporting(true)}>
                {t("import.open")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {importing && (
        <Suspense>
          <ImportDialog
            declaration={declaration}
            projectId={projectId}
            words={words}
            onClose={() => setImporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}
