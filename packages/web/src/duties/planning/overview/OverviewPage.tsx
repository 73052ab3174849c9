import { useParams } from "@tanstack/react-router";
import { ChartGantt } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { ProjectFrame } from "../project-frame/ProjectFrame.tsx";
import { useProjectPermissions } from "../project-frame/useProjectPermissions.ts";
import { planningTexts } from "../texts.ts";
import { NextGateSection } from "../gates/NextGateSection.tsx";
import { CharterSection } from "./CharterSection.tsx";
import { FactsSection } from "./FactsSection.tsx";
import { FindingsSection } from "./FindingsSection.tsx";
import { MembersSection } from "../members/MembersSection.tsx";
import { MilestonesSection } from "./MilestonesSection.tsx";
import classes from "./OverviewPage.module.css";

/** One project at a glance: where it stands, what comes next, what is wrong, what it is for, who works on it. */
export function OverviewPage() {
  const t = useTexts(planningTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId" });
  const permissions = useProjectPermissions(projectId);
  const toPlan = (
    <LinkButton to="/projects/$projectId/plan" params={{ projectId }} leftSection={<ChartGantt size={16} />}>
      {t("overview.openPlan")}
    </LinkButton>
  );
  return (
    <ProjectFrame projectId={projectId} actions={() => toPlan}>
      {(row) => (
        <div className={classes["grid"]}>
          <div className={classes["column"]}>
            <FactsSection project={row} />
            <CharterSection project={row} readOnly={!permissions.has("project.write")} />
          </div>
          <div className={classes["column"]}>
            <FindingsSection projectId={projectId} />
            <NextGateSection projectId={projectId} />
            <MilestonesSection projectId={projectId} />
            <MembersSection projectId={projectId} readOnly={!permissions.has("member.manage")} />
          </div>
        </div>
      )}
    </ProjectFrame>
  );
}
