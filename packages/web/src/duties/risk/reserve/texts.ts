import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the contingency reserve. */
export const reserveTexts = defineTexts("riskReserve", english, () => import("./texts.de.ts"));
