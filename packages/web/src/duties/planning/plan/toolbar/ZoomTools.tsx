import { CalendarClock, Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import type { ToolProps } from "./toolProps.ts";
import classes from "./PlanToolbar.module.css";
import { ToolButton } from "./ToolButton.tsx";

export function ZoomTools({ controller }: ToolProps) {
  const t = useTexts(planTexts);
  return (
    <div className={classes["zoom"]}>
      <ToolButton label={t("zoom.out")} icon={ZoomOut} run={() => controller?.view.zoomOut()} />
      <ToolButton label={t("zoom.in")} icon={ZoomIn} run={() => controller?.view.zoomIn()} />
      <ToolButton label={t("zoom.fit")} icon={Maximize2} run={() => controller?.view.fit()} />
      <ToolButton label={t("zoom.today")} icon={CalendarClock} run={() => controller?.view.scrollToToday()} />
    </div>
  );
}
