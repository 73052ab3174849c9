import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of skills that people want to have. */
export const wishTexts = defineTexts("skillWishes", english, () => import("./texts.de.ts"));
