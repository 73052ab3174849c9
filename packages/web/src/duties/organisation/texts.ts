import { defineTexts, type Texts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const organisationTexts = defineTexts("organisation", english, () => import("./texts.de.ts"));
export type OrganisationText = typeof organisationTexts extends Texts<infer K> ? K : never;
