import { defineTexts } from "../../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of how a forecast came to be what it is. */
export const historyTexts = defineTexts("forecastHistory", english, () => import("./texts.de.ts"));
