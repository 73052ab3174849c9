import { instantFromText, keptForecast } from "@gantry/records";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { LoadingState } from "../../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../../ui/states/ProblemNotice.tsx";
import type { PlanStore } from "../../sync/planStore.ts";
import { historyOf } from "./forecastHistory.ts";
import { HistoryChart } from "./HistoryChart.tsx";
import { HistoryStory } from "./HistoryStory.tsx";
import { HistoryTable } from "./HistoryTable.tsx";
import classes from "./history.module.css";
import { KeepForecast } from "./KeepForecast.tsx";
import { hasPending, keptForecastsQuery } from "./keptForecasts.ts";
import { historyTexts } from "./texts.ts";

/** A choice needs a value that is not empty. */
const PROJECT = "project";

/** What was forecast before, of the project or of one of its milestones. */
export function HistorySection({ store }: { store: PlanStore }) {
  const t = useTexts(historyTexts);
  const { project, tables } = store.model;
  const kept = useQuery(keptForecastsQuery(project.id));
  const [of, setOf] = useState(PROJECT);
  if (kept.isPending) return <LoadingState rows={3} />;
  if (kept.isError) return <ProblemNotice error={kept.error} />;
  const rows = kept.data;
  const told = new Set(rows.flatMap(({ milestones }) => milestones?.map(({ workItemId }) => workItemId) ?? []));
  const choices = [...told].flatMap((id) => {
    const item = tables.workItem.get(id);
    return item ? [{ value: id, label: item.name }] : [];
  });
  const points = historyOf(rows, of === PROJECT ? null : of);
  const finished = finishedAt(store, of === PROJECT ? null : of);
  return (
    <>
      {choices.length > 0 && (
        <Select
          label={t("what")}
          value={of}
          data={[{ value: PROJECT, label: t("project") }, ...choices]}
          onChange={(id) => setOf(id ?? PROJECT)}
          allowDeselect={false}
          searchable={choices.length > 8}
        />
      )}
      {points.length > 0 && <HistoryStory points={points} finished={finished} />}
      {points.length > 1 && <HistoryChart points={points} finished={finished} />}
      {points.length > 0 && <HistoryTable points={points} />}
      {points.length === 0 && !hasPending(rows) && (
        <>
          <p className={classes["sentence"]}>{t("empty.title")}</p>
          <p className={classes["muted"]}>{t("empty")}</p>
        </>
      )}
      <p role="status" className={classes["muted"]}>
        {hasPending(rows) ? t("computing") : ""}
      </p>
      {store.permissions.has(keptForecast.permissions.create) && <KeepForecast store={store} />}
      <p className={classes["link"]}>
        <Link to="/forecasts">{t("calibration")}</Link>
      </p>
    </>
  );
}

/** When it was really done; null while it is not. */
function finishedAt({ model }: PlanStore, workItemId: string | null): number | null {
  const { workItem } = model.tables;
  const { children } = model.outline;
  const items =
    workItemId === null ? [...workItem.values()].filter(({ id }) => !children.has(id)) : [workItem.get(workItemId)];
  const finishes = items.map((item) => (item?.actualFinish ? instantFromText(item.actualFinish) : null));
  const known = finishes.filter((finish) => finish !== null);
  return known.length > 0 && known.length === finishes.length ? Math.max(...known) : null;
}
