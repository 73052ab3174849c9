import { action } from "@gantry/records";
import { lazy } from "react";
import { translate } from "../../platform/texts/defineTexts.ts";
import { addPanelSection, seesProject } from "../../ui/record/panel/panelSections.ts";
import { tabTexts } from "./tabTexts.ts";

const stepped: ReadonlySet<string> = new Set(["risk", "meeting", "changeRequest"]);

/** Adds to the panels of registers what their rows can do. */
export function addGovernanceSections(): void {
  addPanelSection({
    id: "steps",
    order: 10,
    title: () => translate(tabTexts, "steps"),
    component: lazy(async () => ({ default: (await import("./NextSteps.tsx")).NextSteps })),
    shows: ({ name }) => stepped.has(name),
    shownTo: seesProject,
  });
  addPanelSection({
    id: "actions",
    order: 20,
    title: () => translate(tabTexts, "actions"),
    component: lazy(async () => ({ default: (await import("./RowActions.tsx")).RowActions })),
    shows: ({ name }) => action.fields[`${name}Id` as "riskId"]?.to === name,
    shownTo: seesProject,
  });
}
