import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of suggestions for an assignment. */
export const suggestTexts = defineTexts("planSuggest", english, () => import("./texts.de.ts"));
