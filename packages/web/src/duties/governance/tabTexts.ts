import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** What the tabs are called; the words inside them are loaded with them. */
export const tabTexts = defineTexts(
  "governanceTabs",
  { steps: "Next steps", actions: "Actions" },
  () => import("./tabTexts.de.ts"),
);
