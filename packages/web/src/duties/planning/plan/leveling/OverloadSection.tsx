import type { Overload } from "@gantry/engine";
import type { ReactNode } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { roundedTime } from "../forecast/roundedTime.ts";
import type { PlanStore } from "../sync/planStore.ts";
import classes from "./leveling.module.css";
import type { LevelingNames } from "./levelingNames.ts";
import { byPerson } from "./planOverloads.ts";
import { levelingTexts } from "./texts.ts";

const MOST_PEOPLE = 12;
const MOST_STRETCHES = 4;

interface OverloadSectionProps {
  /** Whose days lengths of time are told in. */
  store: PlanStore;
  names: LevelingNames;
  /** Names a row, and leads to it. */
  renderRow: (id: string) => ReactNode;
  overloads: readonly Overload[];
}

/** Who has more to do than they can, when, and by which rows. */
export function OverloadSection({ store, names, renderRow, overloads }: OverloadSectionProps) {
  const t = useTexts(levelingTexts);
  const format = useFormat();
  const people = byPerson(overloads);
  const day = (instant: number) => format.date(instant);
  if (people.length === 0) return <p className={classes["muted"]}>{t("now.none")}</p>;
  return (
    <ul className={classes["people"]}>
      {people.slice(0, MOST_PEOPLE).map(({ personId, excess, stretches }) => {
        const rows = [...new Set(stretches.flatMap(({ activityIds }) => activityIds))];
        const times = stretches
          .slice(0, MOST_STRETCHES)
          .map(({ from, to, units, elsewhere, away }) =>
            [
              t("now.stretch", { from: day(from), to: day(lastDayOf(to) * 1440), percent: format.percent(units) }),
              ...(away ? [t("now.away")] : []),
              ...(elsewhere > 0 ? [t("now.elsewhere", { percent: format.percent(elsewhere) })] : []),
            ].join(", "),
          );
        return (
          <li key={personId}>
            <strong>{names.person(personId)}</strong>
            <span className={classes["muted"]}> {t("now.excess", { time: roundedTime(excess, store) })}</span>
            <div className={classes["muted"]}>
              {times.join("; ")}
              {stretches.length > MOST_STRETCHES && ` ${t("now.more", { count: stretches.length - MOST_STRETCHES })}`}
            </div>
            <div className={classes["rows"]}>
              {rows.slice(0, 6).map((id) => (
                <span key={id}>{renderRow(id)}</span>
              ))}
            </div>
          </li>
        );
      })}
      {people.length > MOST_PEOPLE && (
        <li className={classes["muted"]}>{t("now.morePeople", { count: people.length - MOST_PEOPLE })}</li>
      )}
    </ul>
  );
}
