import { Menu } from "@mantine/core";
import { Check, Layers } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import { layerNames, type LayerName } from "../view/viewChoice.ts";
import { MenuTool } from "./MenuTool.tsx";
import type { ToolProps } from "./toolProps.ts";

export function LayersMenu({ choice, change }: ToolProps) {
  const t = useTexts(planTexts);
  const toggle = (name: LayerName) => {
    const layers = new Set(choice.layers);
    if (!layers.delete(name)) layers.add(name);
    change({ layers });
  };
  return (
    <MenuTool label={t("layers")} icon={Layers} keepOpen>
      {layerNames.map((name) => {
        const shown = choice.layers.has(name);
        return (
          <Menu.Item
            key={name}
            role="menuitemcheckbox"
            aria-checked={shown}
            leftSection={<Check size={14} style={{ visibility: shown ? "visible" : "hidden" }} />}
            onClick={() => toggle(name)}
          >
            {t(`layer.${name}`)}
          </Menu.Item>
        );
      })}
    </MenuTool>
  );
}
