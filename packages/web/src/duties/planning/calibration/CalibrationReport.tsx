import { cameBy } from "@gantry/engine";
import type { ForecastCalibration } from "@gantry/records";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section, Sections } from "../../../ui/page/Section.tsx";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import { CalibrationChart } from "./CalibrationChart.tsx";
import { calibrationTexts } from "./texts.ts";
import { verdictOf } from "./verdictOf.ts";

type Lead = ForecastCalibration["byLead"][number];
type Finish = ForecastCalibration["finishes"][number];

const DAY = 1440;

/** In words, by how far ahead, and finish by finish. */
export function CalibrationReport({
  found: { overall, projects, byLead, finishes },
  learned,
}: {
  found: ForecastCalibration;
  learned: ReactNode;
}) {
  const t = useTexts(calibrationTexts);
  const format = useFormat();
  const { count } = overall;
  const told = {
    count,
    projects: t("projects", { count: projects }),
    p50: format.percent(overall.byP50 / count),
    p80: format.percent(overall.byP80 / count),
    right50: format.percent(0.5),
    right80: format.percent(0.8),
  };
  return (
    <>
      <p>
        {t("sentence", told)} {t(`verdict.${verdictOf(overall)}`)}
      </p>
      <Sections>
        <Section title={t("chart.title")} description={t("chart.text")}>
          <CalibrationChart overall={overall} />
        </Section>
        <Section title={t("lead.title")} description={t("lead.text")}>
          <LeadTable leads={byLead} />
        </Section>
        <Section title={t("finishes.title")}>
          <FinishTable finishes={finishes} />
        </Section>
        {learned}
      </Sections>
    </>
  );
}

function LeadTable({ leads }: { leads: readonly Lead[] }) {
  const t = useTexts(calibrationTexts);
  const format = useFormat();
  const share = (of: number, { count }: Lead) =>
    count === 0 ? "–" : t("lead.share", { share: format.percent(of / count), count: of });
  const ahead = ({ fromDays: from, toDays: to }: Lead) => {
    if (to === null) return t("lead.over", { from });
    return from === 0 ? t("lead.under", { to }) : t("lead.between", { from, to });
  };
  return (
    <DataTable
      caption={t("table.named", { title: t("lead.title") })}
      rows={leads}
      rowKey={({ fromDays }) => String(fromDays)}
      columns={[
        { id: "lead", header: t("lead.column"), render: ahead },
        { id: "count", header: t("lead.count"), align: "end", render: ({ count }) => format.number(count, 0) },
        { id: "p50", header: "P50", align: "end", render: (lead) => share(lead.byP50, lead) },
        { id: "p80", header: "P80", align: "end", render: (lead) => share(lead.byP80, lead) },
        {
          id: "late",
          header: t("lead.late"),
          align: "end",
          wideOnly: true,
          render: ({ medianDaysAfterP50: days }) => (days === null ? "–" : t("lead.days", { count: Math.round(days) })),
        },
      ]}
    />
  );
}

function FinishTable({ finishes }: { finishes: readonly Finish[] }) {
  const t = useTexts(calibrationTexts);
  const format = useFormat();
  const day = (instant: number) => format.date(Math.floor((instant - 1) / DAY) * DAY);
  const came = ({ finish, p50, p80 }: Finish) => (cameBy(finish, p50) ? "p50" : cameBy(finish, p80) ? "p80" : "later");
  return (
    <DataTable
      caption={t("table.named", { title: t("finishes.title") })}
      rows={finishes}
      rowKey={({ projectId, workItemId }) => workItemId ?? projectId}
      columns={[
        {
          id: "what",
          header: t("finishes.what"),
          wraps: true,
          render: ({ projectId, workItemId, name }) => (
            <Link
              to={placeOf({
                record: workItemId === null ? "project" : "workItem",
                id: workItemId ?? projectId,
                projectId,
              })}
            >
              {workItemId === null ? t("finishes.whole") : name}
            </Link>
          ),
        },
        {
          id: "project",
          header: t("finishes.project"),
          wraps: true,
          wideOnly: true,
          render: (each) => each.projectName,
        },
        {
          id: "said",
          header: t("finishes.said"),
          wideOnly: true,
          render: (each) => format.moment(each.forecastAt, "day"),
        },
        { id: "p50", header: "P50", wideOnly: true, render: ({ p50 }) => day(p50) },
        { id: "p80", header: "P80", render: ({ p80 }) => day(p80) },
        { id: "finish", header: t("finishes.finish"), render: ({ finish }) => day(finish) },
        { id: "came", header: t("finishes.came"), render: (each) => t(`came.${came(each)}`) },
      ]}
    />
  );
}
