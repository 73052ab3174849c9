import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the preferences. */
export const preferenceTexts = defineTexts("preferences", english, () => import("./texts.de.ts"));
