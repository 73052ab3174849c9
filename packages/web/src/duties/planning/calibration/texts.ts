import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of how often forecasts came true. */
export const calibrationTexts = defineTexts("calibration", english, () => import("./texts.de.ts"));
