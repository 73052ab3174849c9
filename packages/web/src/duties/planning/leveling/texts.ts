import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of leveling several projects. */
export const acrossTexts = defineTexts("levelingAcross", english, () => import("./texts.de.ts"));
