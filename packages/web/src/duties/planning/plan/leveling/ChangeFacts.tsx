import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { roundedTime } from "../forecast/roundedTime.ts";
import type { PlanStore } from "../sync/planStore.ts";
import classes from "./leveling.module.css";
import { missedDeadlines } from "./missedDeadlines.ts";
import { byPerson, excessOf, type LoadedPlan } from "./planOverloads.ts";
import { staffCost } from "./staffing/staffCost.ts";
import type { StaffedRow } from "./staffing/staffedRow.ts";
import { levelingTexts } from "./texts.ts";

type Loaded = Pick<LoadedPlan, "schedule" | "overloads">;

interface ChangeFactsProps {
  store: PlanStore;
  before: Loaded;
  after: Loaded;
  moves: readonly StaffedRow[];
}

/** Finish, deadlines, load and people, as they are and as they would be. */
export function ChangeFacts({ store, before, after, moves }: ChangeFactsProps) {
  const t = useTexts(levelingTexts);
  const format = useFormat();
  const finish = ({ schedule: { projectFinish } }: Loaded) =>
    projectFinish === null ? "–" : format.date(lastDayOf(projectFinish) * 1440);
  const missed = ({ schedule }: Loaded) => format.number(missedDeadlines(schedule), 0);
  const excess = ({ overloads }: Loaded) => (overloads.length === 0 ? "–" : roundedTime(excessOf(overloads), store));
  const people = ({ overloads }: Loaded) => format.number(byPerson(overloads).length, 0);
  const puts = moves.flatMap((move) => move.people);
  const costText = () => {
    if (puts.length === 0) return t("change.cost");
    const cost = staffCost(moves, store, after.schedule);
    return cost === null
      ? t("change.cost.unknown", { count: puts.length })
      : t("change.cost.put", { count: puts.length, cost: format.money(cost) });
  };
  const facts = [
    ["finish", finish],
    ["missed", missed],
    ["excess", excess],
    ["people", people],
  ] as const;
  return (
    <>
      <table className={classes["facts"]}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("change.now")}</th>
            <th scope="col">{t("change.then")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{t(`change.${name}`)}</th>
              <td>{of(before)}</td>
              <td data-changed={of(before) !== of(after)}>{of(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes["muted"]}>{costText()}</p>
    </>
  );
}
