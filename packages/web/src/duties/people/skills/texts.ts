import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the skills matrix. */
export const skillTexts = defineTexts("skillsMatrix", english, () => import("./texts.de.ts"));
