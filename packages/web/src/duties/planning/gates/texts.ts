import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of stage gates. */
export const gateTexts = defineTexts("gates", english, () => import("./texts.de.ts"));
