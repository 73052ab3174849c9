import type { PlanFormat } from "@gantry/gantt";
import { Button } from "@mantine/core";
import { Route } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import classes from "../panel/SidePanel.module.css";
import type { PlanStore } from "../sync/planStore.ts";
import { reasonOf } from "./reasonOf.ts";
import { reasonPanelTexts } from "./texts.ts";

interface WhyBriefProps {
  store: PlanStore;
  format: PlanFormat;
  rowId: string;
  onAll: () => void;
}

/** The one reason that holds a row, and the way to all of them. */
export function WhyBrief({ store, format, rowId, onAll }: WhyBriefProps) {
  const t = useTexts(reasonPanelTexts);
  const reason = reasonOf(store, format, rowId);
  if (reason === null) return <p className={classes["muted"]}>{t("none")}</p>;
  return (
    <>
      <p>{reason}</p>
      <Button size="compact-sm" variant="subtle" leftSection={<Route size={15} />} onClick={onAll}>
        {t("all")}
      </Button>
    </>
  );
}
