import { defineTexts, type Texts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const peopleTexts = defineTexts("people", english);
export type PeopleText = typeof peopleTexts extends Texts<infer K> ? K : never;
