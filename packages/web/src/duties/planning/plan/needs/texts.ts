import { defineTexts, translate } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the skills that rows ask for. */
export const needsTexts = defineTexts("planNeeds", english, () => import("./texts.de.ts"));

type NeedsTextKey = Parameters<typeof translate<NonNullable<(typeof needsTexts)["keys"]>>>[1];

/** For what is worded outside of components: the column, findings. */
export function needsText(key: NeedsTextKey, values?: Record<string, string | number>): string {
  return translate(needsTexts, key, values);
}
