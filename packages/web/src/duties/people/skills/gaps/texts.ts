import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of skills that will be lacking. */
export const gapTexts = defineTexts("skillGaps", english, () => import("./texts.de.ts"));
