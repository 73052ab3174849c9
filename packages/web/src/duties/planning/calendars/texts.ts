import { defineTexts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const calendarTexts = defineTexts("calendars", english, () => import("./texts.de.ts"));
