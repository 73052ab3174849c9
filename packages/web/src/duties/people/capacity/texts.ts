import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of capacity and demand. */
export const capacityTexts = defineTexts("capacity", english, () => import("./texts.de.ts"));
