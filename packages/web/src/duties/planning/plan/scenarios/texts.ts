import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of what-if scenarios. */
export const scenarioTexts = defineTexts("planScenarios", english, () => import("./texts.de.ts"));
