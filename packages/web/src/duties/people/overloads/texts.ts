import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of telling people of weeks that are too full. */
export const overloadTexts = defineTexts("overloads", english, () => import("./texts.de.ts"));
