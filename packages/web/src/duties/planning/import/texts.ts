import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const importTexts = defineTexts("planImport", english, () => import("./texts.de.ts"));
