import { Menu } from "@mantine/core";
import { ListTree } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import type { ToolProps } from "./toolProps.ts";
import { MenuTool } from "./MenuTool.tsx";

const LEVELS = [1, 2, 3, 4] as const;

export function LevelsMenu({ controller }: ToolProps) {
  const t = useTexts(planTexts);
  return (
    <MenuTool label={t("levels")} icon={ListTree}>
      {LEVELS.map((level) => (
        <Menu.Item key={level} onClick={() => controller?.collapseTo(level)}>
          {t("levels.to", { level })}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => controller?.collapseTo(null)}>{t("levels.all")}</Menu.Item>
    </MenuTool>
  );
}
