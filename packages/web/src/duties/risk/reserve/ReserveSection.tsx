import { api, reserveOf, risk, riskResponse, toTenths, type ProjectRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@mantine/core";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { CoverLines } from "./CoverLines.tsx";
import classes from "./reserve.module.css";
import { ReserveChart } from "./ReserveChart.tsx";
import { ReserveDialog } from "./ReserveDialog.tsx";
import { reserveHistory } from "./reserveHistory.ts";
import { ReserveTable } from "./ReserveTable.tsx";
import { reserveTexts } from "./texts.ts";

const MOST = 366;

/** What is set apart for risks, what is left of it, and how far that reaches. */
export function ReserveSection({ project, mayWrite }: { project: ProjectRow; mayWrite: boolean }) {
  const t = useTexts(reserveTexts);
  const format = useFormat();
  const words = useRecordWords(risk, project.id);
  const [setting, setSetting] = useState(false);
  const q = `projectId:${project.id}`;
  const risks = useQuery(allRowsQuery(risk, { q }));
  const responses = useQuery(allRowsQuery(riskResponse, { q }));
  const kept = useQuery({
    queryKey: ["rows", "keptForecast", "reserve", project.id],
    queryFn: async ({ signal }) =>
      (await call(api.keptForecast.list, { query: { q: `${q} sort:-createdAt`, limit: MOST } }, { signal })).items,
  });
  const failed = [risks, responses, kept].find(({ isError }) => isError);
  const points = reserveHistory(kept.data ?? []);
  const latest = kept.data?.find(({ atRisk }) => atRisk !== null);
  const { time, money } = reserveOf(project, risks.data ?? [], responses.data ?? []);
  const { p80Cost, plannedCost } = latest ?? {};
  const moneyAtRisk = p80Cost == null || plannedCost == null ? null : p80Cost - plannedCost;
  const asTime = (minutes: number) => words.show("delay", toTenths(minutes));
  const asMoney = (minor: number) => format.money(minor, project.currency ?? undefined);
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        mayWrite && (
          <Button variant="default" size="xs" onClick={() => setSetting(true)}>
            {t("set")}
          </Button>
        )
      }
    >
      {failed ? (
        <FailedState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : risks.isPending || responses.isPending || kept.isPending ? (
        <LoadingState rows={3} />
      ) : (
        <>
          <CoverLines reserve={time} atRisk={latest?.atRisk ?? null} show={asTime} what="time" />
          {(money.set !== null || moneyAtRisk !== null) && (
            <CoverLines reserve={money} atRisk={moneyAtRisk} show={asMoney} what="money" />
          )}
          {latest && <p className={classes["muted"]}>{t("asOf", { moment: format.moment(latest.createdAt) })}</p>}
          {points.length > 1 && <ReserveChart points={points} show={asTime} />}
          {points.length > 0 && <ReserveTable points={points} show={asTime} />}
        </>
      )}
      {setting && <ReserveDialog project={project} onClose={() => setSetting(false)} />}
    </Section>
  );
}
