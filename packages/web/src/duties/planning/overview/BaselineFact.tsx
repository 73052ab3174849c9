import { baseline, instantFromText, type ProjectRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { planningTexts } from "../texts.ts";
import classes from "./OverviewPage.module.css";

const MINUTES_PER_DAY = 1440;

/** How the finish lies to that of the baseline the plan is compared with; nothing where there is none. */
export function BaselineFact({ project }: { project: Pick<ProjectRow, "id" | "computedFinish"> }) {
  const t = useTexts(planningTexts);
  const format = useFormat();
  const list = useQuery(allRowsQuery(baseline, { q: `projectId:${project.id} isDefault:true` }));
  const [agreed] = list.data ?? [];
  if (!agreed?.finish || !project.computedFinish) return null;
  const days = daysBetween(agreed.finish, project.computedFinish);
  const key = days === 0 ? "overview.baselineSame" : days > 0 ? "overview.baselineLater" : "overview.baselineEarlier";
  return (
    <div>
      <dt>{t("overview.baseline")}</dt>
      <dd className={days > 0 ? classes["late"] : undefined}>
        {t(key, { count: Math.abs(days), name: agreed.name, date: format.date(agreed.finish) })}
      </dd>
    </div>
  );
}

/** Whole days of the calendar, weekends included: here the plan's own calendar is not at hand. */
function daysBetween(from: string, to: string): number {
  const dayOf = (text: string) => Math.ceil((instantFromText(text) ?? 0) / MINUTES_PER_DAY);
  return dayOf(to) - dayOf(from);
}
