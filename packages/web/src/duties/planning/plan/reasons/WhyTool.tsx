import type { Selection } from "@gantry/gantt";
import { Route } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { ToolButton } from "../toolbar/ToolButton.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { reasonPanelTexts } from "./texts.ts";

/** Asks why the row in hand stands where it does; pressed again, ends it. */
export function WhyTool({ choice, change, selection }: ToolProps & { selection: Selection | null }) {
  const t = useTexts(reasonPanelTexts);
  const active = selection?.active?.rowId ?? null;
  return (
    <ToolButton
      label={t("open")}
      keys="Alt+W"
      icon={Route}
      pressed={choice.why !== null}
      disabled={active === null && choice.why === null}
      run={() => change({ why: choice.why === active || active === null ? null : active })}
    />
  );
}
