import { project, type ProjectRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { planningTexts } from "../texts.ts";
import { ProjectTabs } from "./ProjectTabs.tsx";

interface ProjectFrameProps {
  projectId: string;
  actions?: (row: ProjectRow) => ReactNode;
  children: (row: ProjectRow) => ReactNode;
}

/** What the pages of one project stand in. An unknown project reaches the page for what does not exist. */
export function ProjectFrame({ projectId, actions, children }: ProjectFrameProps) {
  const t = useTexts(planningTexts);
  const row = useQuery({ ...rowQuery(project, projectId), throwOnError: (_, query) => query.state.data === undefined });
  return (
    <PageFrame
      title={row.data?.name ?? t("project.loading")}
      breadcrumbs={[{ label: t("projects.title"), to: "/projects" }]}
      actions={row.data && actions?.(row.data)}
      tabs={<ProjectTabs projectId={projectId} />}
    >
      {row.isPending && <LoadingState />}
      {row.isError && <FailedState error={row.error} onRetry={() => void row.refetch()} />}
      {row.data && children(row.data)}
    </PageFrame>
  );
}
