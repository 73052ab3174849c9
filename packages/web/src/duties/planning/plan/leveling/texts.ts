import { defineTexts, translate } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of leveling in the plan. */
export const levelingTexts = defineTexts("planLeveling", english, () => import("./texts.de.ts"));

type LevelingTextKey = Parameters<typeof translate<NonNullable<(typeof levelingTexts)["keys"]>>>[1];

/** For what is worded outside of components: steps, reasons. */
export function levelingText(key: LevelingTextKey, values?: Record<string, string | number>): string {
  return translate(levelingTexts, key, values);
}
