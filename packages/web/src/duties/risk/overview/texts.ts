import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the page where a project stands with its risks. */
export const overviewTexts = defineTexts("riskOverview", english, () => import("./texts.de.ts"));
