import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of risks that are proposed. */
export const proposalTexts = defineTexts("riskProposals", english, () => import("./texts.de.ts"));
