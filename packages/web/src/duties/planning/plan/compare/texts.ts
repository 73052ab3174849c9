import { defineTexts, translate } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of baselines, variance and the plan as it was. */
export const compareTexts = defineTexts("compare", english, () => import("./texts.de.ts"));

type CompareTextKey = Parameters<typeof translate<NonNullable<(typeof compareTexts)["keys"]>>>[1];

/** For what is worded outside of components: columns, tooltips, steps. */
export function compareText(key: CompareTextKey, values?: Record<string, string | number>): string {
  return translate(compareTexts, key, values);
}
