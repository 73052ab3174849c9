import { Scale } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { AcrossWorkspace } from "./AcrossWorkspace.tsx";
import { acrossTexts } from "./texts.ts";
import { useEditableProjects } from "./useEditableProjects.ts";

/** Dates at which nobody has more to do than they can, over several projects at once. */
export function AcrossPage() {
  const t = useTexts(acrossTexts);
  const { projects, error, retry } = useEditableProjects();
  return (
    <PageFrame title={t("title")} subtitle={t("text")} breadcrumbs={[{ label: t("capacity"), to: "/capacity" }]}>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && projects === undefined && <LoadingState rows={8} />}
      {projects?.length === 0 && (
        <EmptyState
          icon={<Scale size={26} />}
          title={t("none.title")}
          actions={<LinkButton to="/projects">{t("none.go")}</LinkButton>}
        >
          <p>{t("none.text")}</p>
        </EmptyState>
      )}
      {projects !== undefined && projects.length > 0 && <AcrossWorkspace projects={projects} />}
    </PageFrame>
  );
}
