import { instantFromText, type PlanComparison } from "@gantry/records";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import classes from "./scenarios.module.css";
import { scenarioTexts } from "./texts.ts";

/** What a comparison comes to, in a few figures. */
export function ComparisonFacts({ comparison, currency }: { comparison: PlanComparison; currency?: string | null }) {
  const t = useTexts(scenarioTexts);
  const format = useFormat();
  const day = (text: string | null) =>
    text === null ? "–" : format.date(lastDayOf(instantFromText(text) ?? 0) * 1440);
  const money = (amount: number) => format.money(amount, currency ?? undefined);
  const hours = (minutes: number) => `${format.number(Math.round(minutes / 6) / 10)} h`;
  const both = (before: string, after: string) => (before === after ? after : t("fact.change", { before, after }));
  const { finish, cost, work, findings, movedCount, added, removed, becameCritical, noLongerCritical } = comparison;
  const facts: [string, string][] = [
    [t("fact.finish"), both(day(finish.before), day(finish.after))],
    [t("fact.moved"), format.number(movedCount)],
    [t("fact.added"), format.number(added.length)],
    [t("fact.removed"), format.number(removed.length)],
    [t("fact.critical"), format.number(becameCritical.length)],
    [t("fact.uncritical"), format.number(noLongerCritical.length)],
    [t("fact.work"), both(hours(work.before), hours(work.after))],
    ...(cost ? [[t("fact.cost"), both(money(cost.before), money(cost.after))] as [string, string]] : []),
    [t("fact.findings"), both(format.number(findings.before), format.number(findings.after))],
  ];
  return (
    <dl className={classes["facts"]}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
