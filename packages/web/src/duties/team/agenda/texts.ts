import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const agendaTexts = defineTexts("agenda", english, () => import("./texts.de.ts"));
