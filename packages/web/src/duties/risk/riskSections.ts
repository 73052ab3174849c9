import { fieldLabel, recordName, risk, riskProposal, riskResponse, type RecordDeclaration } from "@gantry/records";
import { lazy } from "react";
import { shownLanguage } from "../../platform/texts/translations.ts";
import { addPanelSection, seesProject } from "../../ui/record/panel/panelSections.ts";

const shows = ({ name }: RecordDeclaration) => name === risk.name;

/** Adds to the panel of a risk what is done about it, and by what it is known to have occurred; to that of a proposal, why it is made. */
export function addRiskSections(): void {
  addPanelSection({
    id: "responses",
    order: 5,
    title: () => recordName(riskResponse, shownLanguage.get(), "many"),
    component: lazy(async () => ({ default: (await import("./responses/RiskResponses.tsx")).RiskResponses })),
    shows,
    shownTo: seesProject,
  });
  addPanelSection({
    id: "trigger",
    order: 6,
    title: () => fieldLabel(risk, "trigger", shownLanguage.get()),
    component: lazy(async () => ({ default: (await import("./trigger/RiskTrigger.tsx")).RiskTrigger })),
    shows,
    shownTo: seesProject,
  });
  addPanelSection({
    id: "proposal",
    order: 5,
    title: () => fieldLabel(riskProposal, "evidence", shownLanguage.get()),
    component: lazy(async () => ({ default: (await import("./proposals/ProposalSection.tsx")).ProposalSection })),
    shows: ({ name }) => name === riskProposal.name,
  });
}
