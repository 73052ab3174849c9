import { defineTexts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const searchTexts = defineTexts("search", english, () => import("./texts.de.ts"));
