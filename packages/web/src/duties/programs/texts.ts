import { defineTexts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const programsTexts = defineTexts("programs", english, () => import("./texts.de.ts"));
