import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of who belongs to a team or a department. */
export const groupTexts = defineTexts("groups", english, () => import("./texts.de.ts"));
