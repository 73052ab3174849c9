import { risk } from "@gantry/records";
import { lazy } from "react";
import { translate } from "../../platform/texts/defineTexts.ts";
import { addRegisterNotice } from "../../ui/record/registers/registerNotices.ts";
import { addRegisterPage } from "../../ui/record/registers/registerPages.ts";
import { riskPageTexts } from "./riskPageTexts.ts";

/** Adds the page of a project's risks to the menu of its registers, and above the register what is proposed. */
export function addRiskPages(): void {
  addRegisterPage({
    id: "riskOverview",
    duty: "risk",
    title: () => translate(riskPageTexts, "overview"),
    to: "/projects/$projectId/risk",
    keys: "v x",
  });
  addRegisterNotice(
    risk.name,
    lazy(async () => ({ default: (await import("./proposals/ProposedNotice.tsx")).ProposedNotice })),
  );
}
