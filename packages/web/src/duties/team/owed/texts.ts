import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of who owes what by when. */
export const owedTexts = defineTexts("owed", english, () => import("./texts.de.ts"));
