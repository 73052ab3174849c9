import { Button } from "@mantine/core";
import { ChartSpline, Columns3, Layers } from "lucide-react";
import { lazy, Suspense } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useCan } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { planColumn } from "../columns/planColumns.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { useLaterPlanVersion } from "../loading/usePlanVersion.ts";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { DriversSection } from "./DriversSection.tsx";
import classes from "./forecast.module.css";
import type { ForecastAnswer } from "./forecastAnswer.ts";
import { estimateColumnIds } from "./forecastColumns.ts";
import { MeasuresSection } from "./MeasuresSection.tsx";
import { PromiseSection } from "./PromiseSection.tsx";
import { roundedTime } from "./roundedTime.ts";
import { forecastTexts } from "./texts.ts";
import { UncountedSection } from "./UncountedSection.tsx";

const HistorySection = lazy(async () => ({
  default: (await import("./history/HistorySection.tsx")).HistorySection,
}));

const JointSection = lazy(async () => ({ default: (await import("./joint/JointSection.tsx")).JointSection }));

/** When the plan may be done, by probability; what drives it, and what would help. */
export function ForecastPanel({ store, controller, choice, change }: ToolProps) {
  const t = useTexts(forecastTexts);
  useLaterPlanVersion(store, ["forecast"]);
  const { answer, register } = store.forecast;
  const missing = estimateColumnIds.filter((id) => !choice.columns.some((column) => column.id === id));
  return (
    <SidePanel title={t("panel.title")} onClose={() => change({ forecast: false })}>
      {answer === null ? (
        <p role="status" className={classes["muted"]}>
          {t("panel.running")}
        </p>
      ) : answer.report.project.finish === null ? (
        <EmptyState icon={<ChartSpline size={26} />} title={t("panel.empty")}>
          <p>{t("panel.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <Summary answer={answer} store={store} />
          <div className={classes["tools"]}>
            {missing.length > 0 && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<Columns3 size={15} aria-hidden />}
                onClick={() =>
                  change({
                    columns: [...choice.columns, ...missing.map((id) => ({ id, width: planColumn(id)?.width ?? 100 }))],
                  })
                }
              >
                {t("panel.columns")}
              </Button>
            )}
            {!choice.layers.has("forecast") && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<Layers size={15} aria-hidden />}
                onClick={() => change({ layers: new Set([...choice.layers, "forecast"]) })}
              >
                {t("panel.layer")}
              </Button>
            )}
          </div>
          <PanelSection title={t("promise.title")}>
            <PromiseSection store={store} answer={answer} />
          </PanelSection>
          {answer.joint && (
            <Suspense fallback={<LoadingState rows={3} />}>
              <JointSection store={store} report={answer.report} draws={answer.joint} />
            </Suspense>
          )}
          <PanelSection title={t("drivers.title")}>
            <DriversSection store={store} answer={answer} controller={controller} />
          </PanelSection>
          <PanelSection title={t("measures.title")}>
            <MeasuresSection store={store} answer={answer} register={register} />
          </PanelSection>
          {register.uncounted.length > 0 && (
            <PanelSection title={t("uncounted.title")}>
              <UncountedSection store={store} register={register} />
            </PanelSection>
          )}
        </>
      )}
      {/* What is kept is of the plan itself, as it is. */}
      {store.scenario === null && store.asOf === null && (
        <PanelSection title={t("history.title")}>
          <Suspense fallback={<LoadingState rows={3} />}>
            <HistorySection store={store} />
          </Suspense>
        </PanelSection>
      )}
    </SidePanel>
  );
}

/** In plain words: the dates, what the plan's own date is worth, and how sure all that is. */
function Summary({ answer: { report }, store }: { answer: ForecastAnswer; store: ToolProps["store"] }) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  const { finish, plannedFinish, plannedChance, errors } = report.project;
  if (!finish) return null;
  const day = (instant: number) => format.date(lastDayOf(instant) * 1440);
  const count = format.number(report.iterations, 0);
  const risks = t("panel.risks", { count: store.forecast.register.counted });
  // The project is forecast by finished work (LRN-11), which the reader may not see: it is left out here.
  const withoutPast = !useCan("people.read") && store.model.project.learnedEstimates;
  return (
    <>
      <p className={classes["sentence"]}>
        {t("panel.sentence", { p50: day(finish.p50), p80: day(finish.p80), p90: day(finish.p90) })}
      </p>
      {plannedFinish !== null && plannedChance !== null && (
        <p className={classes["sentence"]}>
          {t("panel.planned", { date: day(plannedFinish), chance: format.percent(plannedChance) })}
        </p>
      )}
      <p className={classes["muted"]}>
        {errors.p80 === null
          ? t("panel.methodShort", { count, risks })
          : t("panel.method", {
              count,
              risks,
              error: roundedTime(errors.p80, store),
            })}
      </p>
      {withoutPast && <p className={classes["muted"]}>{t("panel.withoutPast")}</p>}
    </>
  );
}
