import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** What the page of risks is called, which menus say before it is opened. */
export const riskPageTexts = defineTexts(
  "riskPages",
  { overview: "Risk overview" },
  () => import("./riskPageTexts.de.ts"),
);
