import { defineTexts } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./chartTexts.en.ts";

/** Words of the table and chart themselves. */
export const chartTexts = defineTexts("planChart", english, () => import("./chartTexts.de.ts"));
