import { api, urlOf } from "@gantry/records";
import { Menu } from "@mantine/core";
import { Download, FileSpreadsheet, FileText } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import { MenuTool } from "./MenuTool.tsx";
import type { ToolProps } from "./PlanToolbar.tsx";

/** Takes the plan elsewhere: as a file, or on paper. */
export function ExportMenu({ store }: ToolProps) {
  const t = useTexts(planTexts);
  const href = (format: "mspdi" | "csv") => urlOf(api.plan.export, { params: { id: store.model.project.id }, query: { format } });
  return (
      <MenuTool label={t("export")} icon={Download}>
        <Menu.Item component="a" href={href("mspdi")} download leftSection={<FileText size={15} />}>
          {t("export.mspdi")}
        </Menu.Item>
        <Menu.Item component="a" href={href("csv")} download leftSection={<FileSpreadsheet size={15} />}>
          {t("export.csv")}
        </Menu.Item>
      </MenuTool>
  );
}
