import { defineTexts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const collaborationTexts = defineTexts("collaboration", english, () => import("./texts.de.ts"));
