import { lazy } from "react";
import { defineTexts, translate } from "../../../platform/texts/defineTexts.ts";
import { addPanelSection } from "../../../ui/record/panel/panelSections.ts";

/** The tab's name, apart from all other words: it is needed before its chunk is loaded. */
const tabTexts = defineTexts("groupsTab", { members: "Members" }, () => import("./groupSections.de.ts"));

/** Puts who belongs to them beside the details of teams and departments. */
export function addGroupSections(): void {
  addPanelSection({
    id: "members",
    order: 5,
    title: () => translate(tabTexts, "members"),
    component: lazy(async () => ({ default: (await import("./GroupMembers.tsx")).GroupMembers })),
    shows: ({ name }) => name === "team" || name === "department",
  });
}
