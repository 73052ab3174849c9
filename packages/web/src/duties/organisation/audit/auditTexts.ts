import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const auditTexts = defineTexts("audit", english, () => import("./texts.de.ts"));
