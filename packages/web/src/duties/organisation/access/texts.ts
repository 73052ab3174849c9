import { defineTexts, type Texts } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const accessTexts = defineTexts("access", english, () => import("./texts.de.ts"));
export type AccessText = typeof accessTexts extends Texts<infer K> ? K : never;
