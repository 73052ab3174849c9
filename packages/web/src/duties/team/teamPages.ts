import { translate } from "../../platform/texts/defineTexts.ts";
import { addRegisterPage } from "../../ui/record/registers/registerPages.ts";
import { teamTexts } from "./texts.ts";

/** Adds the team's own pages to the menu of a project's registers. */
export function addTeamPages(): void {
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
