import { useParams } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProjectTabs } from "../project-frame/ProjectTabs.tsx";
import { usePlan } from "./loading/usePlan.ts";
import { PlanScreen } from "./PlanScreen.tsx";
import { planTexts } from "./texts.ts";

/** A project's plan: grid and Gantt as one thing. */
export function PlanPage() {
  const t = useTexts(planTexts);
  const { projectId = "" } = useParams({ strict: false });
  const plan = usePlan(projectId);
  if (plan.status === "ready") return <PlanScreen key={projectId} store={plan.store} />;
  return (
    <PageFrame title={t("title")} width="full" tabs={<ProjectTabs projectId={projectId} />}>
      {plan.status === "loading" ? <LoadingState rows={14} height={30} /> : <FailedState error={plan.error} onRetry={plan.retry} />}
    </PageFrame>
  );
}
