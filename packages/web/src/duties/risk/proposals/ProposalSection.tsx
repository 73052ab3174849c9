import type { RiskProposalRow } from "@gantry/records";
import { Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { PanelSectionProps } from "../../../ui/record/panel/panelSections.ts";
import { ProposalEvidence } from "./ProposalEvidence.tsx";
import { ProposalSteps } from "./ProposalSteps.tsx";
import { proposalTexts } from "./texts.ts";

/** In the panel of a proposal: why, and what becomes of it. */
export function ProposalSection({ row, rights }: PanelSectionProps) {
  const t = useTexts(proposalTexts);
  const proposal = row as unknown as RiskProposalRow;
  const { state, riskId, projectId } = proposal;
  return (
    <Stack gap="sm">
      <ProposalEvidence row={proposal} />
      {state === "proposed" && rights.mayWrite && <ProposalSteps row={proposal} />}
      {riskId !== null && <Link to={placeOf({ record: "risk", id: riskId, projectId })}>{t("toRisk")}</Link>}
    </Stack>
  );
}
