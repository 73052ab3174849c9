import { ActionIcon } from "@mantine/core";
import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { planTexts } from "../texts.ts";
import classes from "./SidePanel.module.css";

interface SidePanelProps {
  title: string;
  above?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A panel beside the plan (over it on phones). Escape closes it. */
export function SidePanel({ title, above, onClose, children }: SidePanelProps) {
  const t = useTexts(planTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className={classes["panel"]}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || isField(event.target)) return;
        // What opens above it, a calendar say, is closed by its own Escape.
        const target = event.target as Element;
        if (event.currentTarget.contains(target) && !target.closest("[aria-haspopup][aria-expanded=true]")) onClose();
      }}
    >
      <header className={classes["head"]}>
        <div className={classes["titles"]}>
          {above && <div className={classes["above"]}>{above}</div>}
          <h2 ref={heading} tabIndex={-1} className={classes["title"]}>
            {title}
          </h2>
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t("panel.close")} onClick={onClose}>
          <X size={18} />
        </ActionIcon>
      </header>
      <div className={classes["body"]}>{children}</div>
    </aside>
  );
}

const isField = (target: EventTarget) => target instanceof HTMLElement && /^(input|textarea)$/i.test(target.tagName);

export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes["section"]}>
      <h3 className={classes["sectionTitle"]}>{title}</h3>
      {children}
    </section>
  );
}
