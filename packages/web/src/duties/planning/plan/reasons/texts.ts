import { reasonTexts } from "@gantry/records";
import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Sentences about reasons come from the catalogue that API and command line use as well. */
export const sentenceTexts = defineTexts("reason", reasonTexts, () => import("./sentences.de.ts"));

/** Words of the panel around them. */
export const reasonPanelTexts = defineTexts("planReasons", english, () => import("./texts.de.ts"));
