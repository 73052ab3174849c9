import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** Words of the form that changes a condition of a query. */
export const chipTexts = defineTexts(
  "chip",
  {
    is: "is",
    isNot: "is not",
    exactly: "is, letter by letter",
    contains: "contains",
    containsNot: "does not contain",
    below: "is below, before",
    atMost: "is at most, until",
    above: "is above, after",
    atLeast: "is at least, from",
    values: "Values",
    valuesHelp: "Any of them. Type one and press Enter.",
    apply: "Apply",
  },
  () => import("./texts.de.ts"),
);
