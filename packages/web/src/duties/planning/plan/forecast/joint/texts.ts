import { defineTexts } from "../../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of dates and money together. */
export const jointTexts = defineTexts("forecastJoint", english, () => import("./texts.de.ts"));
