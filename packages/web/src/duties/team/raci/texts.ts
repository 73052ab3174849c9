import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the matrix of responsibilities. */
export const raciTexts = defineTexts("raci", english, () => import("./texts.de.ts"));
