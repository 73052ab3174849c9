import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { ProjectFrame, useProjectPermissions } from "../../planning/public.ts";
import { MatrixSection } from "../matrix/MatrixSection.tsx";
import { ProposedSection } from "../proposals/ProposedSection.tsx";
import { ReserveSection } from "../reserve/ReserveSection.tsx";
import type { RiskSearch } from "./riskSearch.ts";
import { overviewTexts } from "./texts.ts";

/** Where a project stands with its risks. */
export function RiskOverviewPage() {
  const t = useTexts(overviewTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/risk" });
  const search = useSearch({ from: "/signedIn/projects/$projectId/risk" });
  const navigate = useNavigate();
  const look = (next: RiskSearch) =>
    void navigate({
      to: "/projects/$projectId/risk",
      params: { projectId },
      search: next,
      replace: true,
      resetScroll: false,
    });
  const rights = useProjectPermissions(projectId);
  const mayWrite = rights.has("register.write");
  const register = (
    <LinkButton variant="default" to="/projects/$projectId/r/$plural" params={{ projectId, plural: "risks" } as never}>
      {t("register")}
    </LinkButton>
  );
  return (
    <ProjectFrame projectId={projectId} actions={() => register}>
      {(project) => (
        <Sections>
          <ReserveSection project={project} mayWrite={rights.has("project.write")} />
          <MatrixSection project={project} search={search} onSearch={look} />
          <ProposedSection projectId={projectId} mayWrite={mayWrite} />
        </Sections>
      )}
    </ProjectFrame>
  );
}
