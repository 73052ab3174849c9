import type { LackingPeople } from "@gantry/engine";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { PanelSection } from "../../panel/SidePanel.tsx";
import type { ToolProps } from "../../toolbar/toolProps.ts";
import classes from "../leveling.module.css";
import { levelingTexts } from "../texts.ts";

interface LackingListProps extends Pick<ToolProps, "store" | "controller"> {
  lacking: readonly LackingPeople[];
}

/** What rows ask for and nobody can do: no leveling helps there. */
export function LackingList({ store, controller, lacking }: LackingListProps) {
  const t = useTexts(levelingTexts);
  if (lacking.length === 0) return null;
  return (
    <PanelSection title={t("lacking.title")}>
      <p className={classes["muted"]}>{t("lacking.text")}</p>
      <ul className={classes["people"]}>
        {lacking.map(({ activityId, skill, level, count }) => (
          <li key={`${activityId} ${skill} ${level}`}>
            <button type="button" className={classes["row"]} onClick={() => controller?.reveal(activityId)}>
              {store.model.tables.workItem.get(activityId)?.name}
            </button>
            <div className={classes["muted"]}>
              {t("lacking.need", { count, need: `${store.model.needs.nameOf(skill)} ${level}` })}
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
