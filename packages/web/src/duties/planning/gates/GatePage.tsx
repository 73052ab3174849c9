import type { ProjectRow } from "@gantry/records";
import { useParams } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { HistoryList } from "../../../ui/history/HistoryList.tsx";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { gate } from "@gantry/records";
import { ProjectFrame } from "../project-frame/ProjectFrame.tsx";
import { useProjectPermissions } from "../project-frame/useProjectPermissions.ts";
import { ConditionsSection } from "./ConditionsSection.tsx";
import { DecisionSection } from "./DecisionSection.tsx";
import { GateFields } from "./GateFields.tsx";
import { DeleteGate } from "./DeleteGate.tsx";
import { gateTexts } from "./texts.ts";
import { useGates, type CheckedGate } from "./useGates.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";

/** One gate: what is decided, what must hold, what is missing, what happened. */
export function GatePage() {
  const t = useTexts(gateTexts);
  const { projectId, gateId } = useParams({ from: "/signedIn/projects/$projectId/gates/$gateId" });
  const { rows, gates } = useGates(projectId);
  const found = gates.find(({ row }) => row.id === gateId);
  return (
    <ProjectFrame projectId={projectId}>
      {(project) => (
        <>
          {rows.isPending && <LoadingState />}
          {rows.isError && <FailedState error={rows.error} onRetry={() => void rows.refetch()} />}
          {rows.isSuccess && !found && (
            <EmptyState
              title={t("notThere")}
              actions={
                <LinkButton to="/projects/$projectId/gates" params={{ projectId }}>
                  {t("notThere.action")}
                </LinkButton>
              }
            >
              <p>{t("notThere.text")}</p>
            </EmptyState>
          )}
          {found && <Gate key={gateId} project={project} gate={found} />}
        </>
      )}
    </ProjectFrame>
  );
}

function Gate({ project, gate: checked }: { project: ProjectRow; gate: CheckedGate }) {
  const t = useTexts(gateTexts);
  const { row, check } = checked;
  const permissions = useProjectPermissions(project.id);
  const mayWrite = permissions.has("plan.write");
  return (
    <Sections>
      {check?.findings.map((finding) => (
        <Notice key={finding.code} tone={finding.severity === "error" ? "bad" : "warn"}>
          <p>{wordedMessage(finding.message)}</p>
        </Notice>
      ))}
      <DecisionSection gate={checked} permissions={permissions} />
      <ConditionsSection gate={checked} permissions={permissions} />
      <GateFields row={row} readOnly={!mayWrite} />
      {mayWrite && <DeleteGate row={row} />}
      <HistoryList record={gate} id={row.id} label={(field) => t(`field.${field}` as "field.name")} />
    </Sections>
  );
}
