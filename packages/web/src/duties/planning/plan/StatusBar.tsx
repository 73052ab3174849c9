import type { Selection } from "@gantry/gantt";
import { ChartSpline, CloudAlert, CloudCheck, CloudUpload, TriangleAlert, Users } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { forecastTexts } from "./forecast/texts.ts";
import { usePlanVersion } from "./loading/usePlanVersion.ts";
import classes from "./StatusBar.module.css";
import { MovedNews } from "./reasons/MovedNews.tsx";
import type { PlanStore } from "./sync/planStore.ts";
import { planTexts } from "./texts.ts";
import { lastDayOf } from "./edit/editDates.ts";

interface StatusBarProps {
  store: PlanStore;
  selection: Selection | null;
  /** What somebody else just did. */
  news: string;
  onFindings: () => void;
  onMoves: () => void;
  onForecast: () => void;
}

/** Foot of the plan: how large, when done, what is wrong, what is on its way. */
export function StatusBar({ store, selection, news, onFindings, onMoves, onForecast }: StatusBarProps) {
  const t = useTexts(planTexts);
  usePlanVersion(store, ["rows", "dates", "surroundings", "state"]);
  const { rows } = store.model.outline;
  const isDated = finishesOf(store).length > 0;
  const problems = store.findings.filter(({ severity }) => severity !== "note").length;
  const selected = selection?.rowIds.length ?? 0;
  return (
    <footer className={classes["bar"]} aria-label={t("status")}>
      <span>{t("status.rows", { count: rows.length })}</span>
      {isDated && <Finish store={store} />}
      {isDated && <P80 store={store} onForecast={onForecast} />}
      {selected > 1 && <span className={classes["wide"]}>{t("status.selected", { count: selected })}</span>}
      <button type="button" className={classes["findings"]} data-problems={problems > 0} onClick={onFindings}>
        <TriangleAlert size={14} aria-hidden />
        {problems === 0 ? t("status.noFindings") : t("status.findings", { count: problems })}
      </button>
      <span role="status" className={classes["news"]}>
        {news !== "" && <Users size={14} aria-hidden />}
        {news}
      </span>
      {store.scenario === null && store.asOf === null && <MovedNews store={store} onWhy={onMoves} />}
      <Saving store={store} />
    </footer>
  );
}

/** Of what stands at the top of the outline. */
function finishesOf({ model, scheduler }: PlanStore): number[] {
  return model.outline.rows.flatMap(({ id, parentId }) =>
    parentId === null ? (scheduler.dates.get(id)?.finish ?? []) : [],
  );
}

/** Follows what is dragged; alone, for findings and the rest need not be told anew in every frame. */
function Finish({ store }: Pick<StatusBarProps, "store">) {
  const t = useTexts(planTexts);
  const format = useFormat();
  usePlanVersion(store, ["rows", "dates", "preview"]);
  const finishes = finishesOf(store);
  if (finishes.length === 0) return null;
  return (
    <span className={classes["strong"]}>
      {t("status.finish", { date: format.date(lastDayOf(Math.max(...finishes)) * 1440, "dayOfWeek") })}
    </span>
  );
}

/** By when the whole may be promised, once it is known; leads to the forecast. */
function P80({ store, onForecast }: Pick<StatusBarProps, "store" | "onForecast">) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  usePlanVersion(store, ["p80", "forecast"]);
  const { p80 } = store.forecast;
  return (
    <button type="button" className={classes["findings"]} onClick={onForecast}>
      <ChartSpline size={14} aria-hidden />
      {p80 === null ? t("open") : t("status.p80", { date: format.date(lastDayOf(p80) * 1440, "dayOfWeek") })}
    </button>
  );
}

function Saving({ store }: { store: PlanStore }) {
  const t = useTexts(planTexts);
  const { state, waiting } = store.outbox;
  const Icon = { saved: CloudCheck, saving: CloudUpload, waiting: CloudAlert, held: CloudAlert }[state];
  return (
    <span role="status" className={classes["saving"]} data-state={state}>
      <Icon size={15} aria-hidden />
      {t(`saving.${state}`, { count: waiting.length })}
    </span>
  );
}
