import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** What the team's pages are called, which menus say before one is opened. */
export const teamTexts = defineTexts(
  "team",
  { raci: "Responsibilities (RACI)", owed: "Who owes what", agenda: "Agenda" },
  () => import("./texts.de.ts"),
);
