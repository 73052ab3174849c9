import { defineTexts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const notificationTexts = defineTexts("notifications", english, () => import("./texts.de.ts"));
