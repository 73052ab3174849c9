import { project } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { rowQuery } from "../../../platform/records/rows.ts";
import { leadsNowhere } from "../../../platform/routing/leadsNowhere.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProjectTabs } from "../project-frame/ProjectTabs.tsx";
import { usePlan } from "./loading/usePlan.ts";
import { scenarioTexts } from "./scenarios/texts.ts";
import { planTexts } from "./texts.ts";
import { planSearch } from "./view/viewChoice.ts";

/** Loaded beside the plan's rows, not before they are asked for. */
const screen = import("./PlanScreen.tsx");
const PlanScreen = lazy(async () => ({ default: (await screen).PlanScreen }));

/** A project's plan: grid and Gantt as one thing. */
export function PlanPage() {
  const t = useTexts(planTexts);
  const { projectId = "" } = useParams({ strict: false });
  const { at = null, scenario = null } = planSearch(useSearch({ strict: false }));
  // The plan as it was is nothing to try changes on.
  const scenarioId = at === null ? scenario : null;
  const { data: row } = useQuery({ ...rowQuery(project, projectId), throwOnError: leadsNowhere });
  const navigate = useNavigate();
  const what = useTexts(scenarioTexts);
  const plan = usePlan(projectId, { at, scenarioId });
  const leave = () => void navigate({ to: ".", search: {} as never });
  const loading = <LoadingState rows={14} height={30} />;
  // One frame before and after: a menu of it that is open, and what has the focus, stays so when the plan arrives.
  return (
    <PageFrame title={row?.name ?? t("title")} width="full" tabs={<ProjectTabs projectId={projectId} />}>
      {plan.status === "failed" && scenarioId !== null && (
        <EmptyState title={what("missing")} actions={<Button onClick={leave}>{what("back")}</Button>}>
          {what("missing.text")}
        </EmptyState>
      )}
      {plan.status === "failed" && scenarioId === null && <FailedState error={plan.error} onRetry={plan.retry} />}
      {plan.status === "gone" && (
        <EmptyState title={t("gone.title")} actions={<Button onClick={plan.retry}>{t("gone.action")}</Button>}>
          {t("gone.text")}
        </EmptyState>
      )}
      {plan.status === "loading" && loading}
      {plan.status === "ready" && (
        <Suspense fallback={loading}>
          <PlanScreen key={`${projectId} ${plan.store.asOf ?? plan.store.scenario?.row.id ?? ""}`} store={plan.store} />
        </Suspense>
      )}
    </PageFrame>
  );
}
