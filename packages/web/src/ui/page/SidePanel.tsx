import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./SidePanel.module.css";

interface SidePanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** One thing of a list, beside the list. Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const t = useTexts(uiTexts);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={title}
      padding="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={classes["content"]}>{children}</div>
    </Drawer>
  );
}
