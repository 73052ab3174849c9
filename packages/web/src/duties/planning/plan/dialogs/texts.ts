import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the dialogs that make many edits at once. */
export const dialogTexts = defineTexts("planDialogs", english, () => import("./texts.de.ts"));
