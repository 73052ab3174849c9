import { defineTexts } from "../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

export const planningTexts = defineTexts("planning", english);
