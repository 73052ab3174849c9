import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the matrix of risks. */
export const matrixTexts = defineTexts("riskMatrix", english, () => import("./texts.de.ts"));
