import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const tokenTexts = defineTexts("tokens", english, () => import("./texts.de.ts"));
