import { meeting } from "@gantry/records";
import { lazy } from "react";
import { translate } from "../../platform/texts/defineTexts.ts";
import { addPanelSection, seesProject } from "../../ui/record/panel/panelSections.ts";
import { addRegisterPage } from "../../ui/record/registers/registerPages.ts";
import { teamTexts } from "./texts.ts";

/** Adds the team's own pages to the menu of a project's registers, and its agenda to a meeting. */
export function addTeamPages(): void {
  addPanelSection({
    id: "agenda",
    order: 5,
    title: () => translate(teamTexts, "agenda"),
    component: lazy(async () => ({ default: (await import("./agenda/MeetingAgenda.tsx")).MeetingAgenda })),
    shows: ({ name }) => name === meeting.name,
    shownTo: seesProject,
  });
  addRegisterPage({
    id: "raci",
    duty: "team",
    title: () => translate(teamTexts, "raci"),
    to: "/projects/$projectId/raci",
    keys: "v c",
  });
  addRegisterPage({
    id: "owed",
    duty: "team",
    title: () => translate(teamTexts, "owed"),
    to: "/projects/$projectId/owed",
    keys: "v w",
  });
}
