import type { LackingPeople } from "@gantry/engine";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { PanelSection } from "../../panel/SidePanel.tsx";
import type { ReactNode } from "react";
import classes from "../leveling.module.css";
import type { LevelingNames } from "../levelingNames.ts";
import { levelingTexts } from "../texts.ts";

interface LackingListProps {
  names: LevelingNames;
  /** Names a row, and leads to it. */
  renderRow: (id: string) => ReactNode;
  lacking: readonly LackingPeople[];
}

/** What rows ask for and nobody can do: no leveling helps there. */
export function LackingList({ names, renderRow, lacking }: LackingListProps) {
  const t = useTexts(levelingTexts);
  if (lacking.length === 0) return null;
  return (
    <PanelSection title={t("lacking.title")}>
      <p className={classes["muted"]}>{t("lacking.text")}</p>
      <ul className={classes["people"]}>
        {lacking.map(({ activityId, skill, level, count }) => (
          <li key={`${activityId} ${skill} ${level}`}>
            {renderRow(activityId)}
            <div className={classes["muted"]}>
              {t("lacking.need", { count, need: `${names.skill(skill)} ${level}` })}
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
