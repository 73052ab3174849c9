import { recordName, riskResponse } from "@gantry/records";
import { lazy } from "react";
import { shownLanguage } from "../../platform/texts/translations.ts";
import { addPanelSection } from "../../ui/record/panel/panelSections.ts";

/** Adds to the panel of a risk what is done about it. */
export function addRiskSections(): void {
  addPanelSection({
    id: "responses",
    order: 5,
    title: () => recordName(riskResponse, shownLanguage.get(), "many"),
    component: lazy(async () => ({ default: (await import("./responses/RiskResponses.tsx")).RiskResponses })),
    shows: ({ name }) => name === "risk",
  });
}
