import { ActionIcon, Tooltip } from "@mantine/core";
import { CalendarDays, ChartNoAxesGantt, Columns3, Table2, type LucideIcon } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "../list/list.module.css";
import { registerTexts } from "../texts.ts";
import type { Layout } from "./layouts.ts";

const icons: Record<Layout, LucideIcon> = {
  grid: Table2,
  board: Columns3,
  calendar: CalendarDays,
  timeline: ChartNoAxesGantt,
};

interface LayoutChoiceProps {
  layouts: readonly Layout[];
  layout: Layout;
  onChoose: (layout: Layout) => void;
}

/** The same rows as a grid, a board, a calendar or a timeline. */
export function LayoutChoice({ layouts, layout, onChoose }: LayoutChoiceProps) {
  const t = useTexts(registerTexts);
  if (layouts.length < 2) return null;
  return (
    <div className={classes["layouts"]} role="group" aria-label={t("layout.label")}>
      {layouts.map((each) => {
        const Icon = icons[each];
        return (
          <Tooltip key={each} label={t(`layout.${each}`)}>
            <ActionIcon
              variant={each === layout ? "light" : "subtle"}
              {...(each === layout ? {} : { color: "gray" })}
              aria-label={t(`layout.${each}`)}
              aria-pressed={each === layout}
              onClick={() => onChoose(each)}
            >
              <Icon size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </div>
  );
}
