import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const receivedTexts = defineTexts("received", english, () => import("./texts.de.ts"));
