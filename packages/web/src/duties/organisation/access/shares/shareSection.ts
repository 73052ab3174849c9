import { isShareable } from "@gantry/records";
import { lazy } from "react";
import { defineTexts, translate } from "../../../../platform/texts/defineTexts.ts";
import { addPanelSection, seesProject } from "../../../../ui/record/panel/panelSections.ts";

/** The tab's name, apart from all other words of the duty: it is needed before its chunk is loaded. */
const tabTexts = defineTexts("sharesTab", { shares: "Sharing" }, () => import("./shareSection.de.ts"));

/** Puts with whom a row is shared beside the details of every record that can be shared. */
export function addShareSection(): void {
  addPanelSection({
    id: "shares",
    order: 90,
    title: () => translate(tabTexts, "shares"),
    component: lazy(async () => ({ default: (await import("./RowShares.tsx")).RowShares })),
    shows: (declaration) => declaration.scope === "project" && isShareable(declaration),
    // With whom else it is shared is not told to those it is shared with.
    shownTo: seesProject,
  });
}
