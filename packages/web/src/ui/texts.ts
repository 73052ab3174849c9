import { defineTexts } from "../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the design system itself. */
export const uiTexts = defineTexts("ui", english, () => import("./texts.de.ts"));
