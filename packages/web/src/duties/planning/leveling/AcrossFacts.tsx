import { Anchor } from "@mantine/core";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../plan/edit/editDates.ts";
import { roundedTime } from "../plan/forecast/roundedTime.ts";
import { missedDeadlines } from "../plan/leveling/missedDeadlines.ts";
import levelingClasses from "../plan/leveling/leveling.module.css";
import { byPerson, excessOf } from "../plan/leveling/planOverloads.ts";
import { staffCost } from "../plan/leveling/staffing/staffCost.ts";
import classes from "./across.module.css";
import type { LoadedAcross, ProposedAcross } from "./loadedAcross.ts";
import { acrossTexts } from "./texts.ts";

interface AcrossFactsProps {
  now: LoadedAcross;
  then: ProposedAcross;
}

/** Each project and all together, as they are and as they would be. */
export function AcrossFacts({ now, then }: AcrossFactsProps) {
  const t = useTexts(acrossTexts);
  const format = useFormat();
  const first = then.parts[0]?.part.store;
  const changed = (before: string, after: string) => (
    <td data-changed={before !== after}>{before === after ? after : t("result.before", { before, after })}</td>
  );
  const day = (instant: number | null) => (instant === null ? "–" : format.date(lastDayOf(instant) * 1440));
  const last = (finishes: readonly (number | null)[]) =>
    finishes.reduce((most, each) => (each !== null && (most === null || each > most) ? each : most), null);
  const count = (value: number) => format.number(value, 0);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const before = now.parts.map(({ schedule }) => schedule);
  const after = then.parts.map(({ schedule }) => schedule);
  const excess = (of: Pick<LoadedAcross, "overloads">) =>
    of.overloads.length === 0 || !first ? "–" : roundedTime(excessOf(of.overloads), first);
  const people = (of: Pick<LoadedAcross, "overloads">) => count(byPerson(of.overloads).length);
  return (
    <div className={classes["facts"]} role="region" aria-label={t("result.title")} tabIndex={0}>
      <table className={levelingClasses["facts"]}>
        <thead>
          <tr>
            {(["project", "finish", "missed", "moves"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`result.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {then.parts.map(({ part, schedule, moves }) => (
            <tr key={part.id}>
              <th scope="row">
                <Anchor href={`/projects/${part.id}/plan`} target="_blank" title={t("chart.newTab")}>
                  {part.store.model.project.name}
                </Anchor>
              </th>
              {changed(day(part.schedule.projectFinish), day(schedule.projectFinish))}
              {changed(count(missedDeadlines(part.schedule)), count(missedDeadlines(schedule)))}
              <td>{count(moves.length)}</td>
            </tr>
          ))}
          <tr className={classes["total"]}>
            <th scope="row">{t("result.all")}</th>
            {changed(
              day(last(before.map(({ projectFinish }) => projectFinish))),
              day(last(after.map(({ projectFinish }) => projectFinish))),
            )}
            {changed(count(sum(before.map(missedDeadlines))), count(sum(after.map(missedDeadlines))))}
            <td>{count(sum(then.parts.map(({ moves }) => moves.length)))}</td>
          </tr>
        </tbody>
      </table>
      <table className={levelingClasses["facts"]}>
        <tbody>
          <tr>
            <th scope="row">{t("result.excess")}</th>
            {changed(excess(now), excess(then))}
          </tr>
          <tr>
            <th scope="row">{t("result.people")}</th>
            {changed(people(now), people(then))}
          </tr>
          <CostRow then={then} />
        </tbody>
      </table>
    </div>
  );
}

/** What those who are put on rows cost more than those whose place they take; nothing where nobody is. */
function CostRow({ then }: Pick<AcrossFactsProps, "then">) {
  const t = useTexts(acrossTexts);
  const format = useFormat();
  if (then.parts.every(({ moves }) => moves.every((move) => move.people.length === 0))) return null;
  const costs = then.parts.map(({ part, moves, schedule }) => staffCost(moves, part.store, schedule));
  const cost = costs.reduce((all, each) => (all === null || each === null ? null : all + each), 0);
  return (
    <tr>
      <th scope="row">{t("result.cost")}</th>
      <td>{cost === null ? t("result.cost.unknown") : format.money(cost)}</td>
    </tr>
  );
}
