import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./movesTexts.en.ts";

/** Words of what moved and why. */
export const movesTexts = defineTexts("planMoves", english, () => import("./movesTexts.de.ts"));
