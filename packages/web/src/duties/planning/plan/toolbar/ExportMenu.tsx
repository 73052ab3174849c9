import { api, urlOf } from "@gantry/records";
import { Menu } from "@mantine/core";
import { Download, FileSpreadsheet, FileText, Printer } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import { MenuTool } from "./MenuTool.tsx";
import type { ToolProps } from "./toolProps.ts";

const PrintDialog = lazy(async () => ({ default: (await import("../print/PrintDialog.tsx")).PrintDialog }));

/** Takes the plan elsewhere: as a file, or on paper. */
export function ExportMenu({ store, choice }: ToolProps) {
  const t = useTexts(planTexts);
  const [printing, setPrinting] = useState(false);
  const href = (format: "mspdi" | "xer" | "csv") =>
    urlOf(api.plan.export, { params: { id: store.model.project.id }, query: { format } });
  return (
    <>
      <MenuTool label={t("export")} icon={Download}>
        <Menu.Item component="a" href={href("mspdi")} download leftSection={<FileText size={15} />}>
          {t("export.mspdi")}
        </Menu.Item>
        <Menu.Item component="a" href={href("xer")} download leftSection={<FileText size={15} />}>
          {t("export.xer")}
        </Menu.Item>
        <Menu.Item component="a" href={href("csv")} download leftSection={<FileSpreadsheet size={15} />}>
          {t("export.csv")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Printer size={15} />} onClick={() => setPrinting(true)}>
          {t("print")}
        </Menu.Item>
      </MenuTool>
      {printing && (
        <Suspense>
          <PrintDialog store={store} choice={choice} onClose={() => setPrinting(false)} />
        </Suspense>
      )}
    </>
  );
}
