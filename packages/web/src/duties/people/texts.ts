import { defineTexts, type Texts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const peopleTexts = defineTexts("people", english, () => import("./texts.de.ts"));
export type PeopleText = typeof peopleTexts extends Texts<infer K> ? K : never;
