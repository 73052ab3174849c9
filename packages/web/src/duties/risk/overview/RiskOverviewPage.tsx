import { useParams } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { ProjectFrame, useProjectPermissions } from "../../planning/public.ts";
import { ProposedSection } from "../proposals/ProposedSection.tsx";
import { overviewTexts } from "./texts.ts";

/** Where a project stands with its risks. */
export function RiskOverviewPage() {
  const t = useTexts(overviewTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/risk" });
  const mayWrite = useProjectPermissions(projectId).has("register.write");
  const register = (
    <LinkButton variant="default" to="/projects/$projectId/r/$plural" params={{ projectId, plural: "risks" } as never}>
      {t("register")}
    </LinkButton>
  );
  return (
    <ProjectFrame projectId={projectId} actions={() => register}>
      {() => (
        <Sections>
          <ProposedSection projectId={projectId} mayWrite={mayWrite} />
        </Sections>
      )}
    </ProjectFrame>
  );
}
