import { defineTexts, type Texts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const planningTexts = defineTexts("planning", english, () => import("./texts.de.ts"));
export type PlanningText = typeof planningTexts extends Texts<infer K> ? K : never;
