import { defineTexts } from "../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the shell: navigation, palette, help, states of the connection. */
export const appTexts = defineTexts("app", english, () => import("./texts.de.ts"));
