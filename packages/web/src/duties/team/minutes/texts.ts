import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the page of minutes. */
export const minutesTexts = defineTexts("minutes", english, () => import("./texts.de.ts"));
