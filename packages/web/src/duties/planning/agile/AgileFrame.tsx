import { project } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { leadsNowhere } from "../../../platform/routing/leadsNowhere.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ConflictDialog } from "../plan/dialogs/ConflictDialog.tsx";
import { usePlan } from "../plan/loading/usePlan.ts";
import { usePlanVersion } from "../plan/loading/usePlanVersion.ts";
import { useRefusals } from "../plan/loading/useRefusals.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";
import { ProjectTabs } from "../project-frame/ProjectTabs.tsx";
import { agileTexts } from "./texts.ts";

/** What backlog, board and sprints stand in: the plan of the project, live, with its dates computed here as it is edited. */
export function AgileFrame({ title, children }: { title: string; children: (store: PlanStore) => ReactNode }) {
  const t = useTexts(agileTexts);
  const { projectId = "" } = useParams({ strict: false });
  const plan = usePlan(projectId);
  const { data: row } = useQuery({ ...rowQuery(project, projectId), throwOnError: leadsNowhere });
  return (
    <PageFrame
      title={row?.name ?? title}
      {...(row ? { subtitle: title } : {})}
      breadcrumbs={[{ label: t("projects"), to: "/projects" }]}
      tabs={<ProjectTabs projectId={projectId} />}
    >
      {plan.status === "failed" && <FailedState error={plan.error} onRetry={plan.retry} />}
      {plan.status === "gone" && (
        <EmptyState title={t("gone.title")} actions={<Button onClick={plan.retry}>{t("gone.action")}</Button>}>
          {t("gone.text")}
        </EmptyState>
      )}
      {plan.status === "loading" && <LoadingState rows={10} height={36} />}
      {plan.status === "ready" && <Ready key={projectId} store={plan.store} show={children} />}
    </PageFrame>
  );
}

function Ready({ store, show }: { store: PlanStore; show: (store: PlanStore) => ReactNode }) {
  const t = useTexts(agileTexts);
  useEffect(() => store.open(), [store]);
  usePlanVersion(store, ["rows", "dates", "state"]);
  useRefusals(store, null);
  useCommands([
    { id: "agile.undo", title: t("command.undo"), group: t("command.group"), keys: "mod+z", run: () => store.undo() },
    {
      id: "agile.redo",
      title: t("command.redo"),
      group: t("command.group"),
      keys: "mod+shift+z,mod+y",
      run: () => store.redo(),
    },
  ]);
  return (
    <>
      {show(store)}
      <ConflictDialog store={store} />
    </>
  );
}
