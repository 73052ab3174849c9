import { instantFromText, type PlanComparison } from "@gantry/records";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import classes from "./scenarios.module.css";
import { scenarioTexts } from "./texts.ts";

const MOST = 30;

interface MovedListProps {
  comparison: Pick<PlanComparison, "moved" | "movedCount" | "milestones">;
  onGo: (rowId: string) => void;
}

/** Milestones that move, then the rows that move most. */
export function MovedList({ comparison: { moved, movedCount, milestones }, onGo }: MovedListProps) {
  const t = useTexts(scenarioTexts);
  const format = useFormat();
  const day = (text: string | null) =>
    text === null ? "–" : format.date(lastDayOf(instantFromText(text) ?? 0) * 1440);
  const list = (rows: PlanComparison["moved"]) => (
    <ul className={classes["moved"]}>
      {rows.map(({ workItemId, name, finish }) => (
        <li key={workItemId}>
          <button type="button" onClick={() => onGo(workItemId)}>
            {name}
          </button>
          <span className={classes["muted"]}>
            {t("fact.change", { before: day(finish.before), after: day(finish.after) })}
          </span>
        </li>
      ))}
    </ul>
  );
  if (moved.length === 0) return null;
  return (
    <>
      {milestones.length > 0 && <h4 className={classes["heading"]}>{t("milestones.title")}</h4>}
      {list(milestones.slice(0, MOST))}
      <h4 className={classes["heading"]}>{t("moved.title")}</h4>
      {list(moved.slice(0, MOST))}
      {movedCount > MOST && <p className={classes["muted"]}>{t("moved.more", { count: movedCount - MOST })}</p>}
    </>
  );
}
