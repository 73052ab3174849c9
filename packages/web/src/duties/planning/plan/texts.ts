import { defineTexts, translate } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of the plan screen. */
export const planTexts = defineTexts("plan", english, () => import("./texts.de.ts"));

type PlanTextKey = Parameters<typeof translate<NonNullable<(typeof planTexts)["keys"]>>>[1];

/** For what is worded outside of components: steps, refusals, tooltips. */
export function planText(key: PlanTextKey, values?: Record<string, string | number>): string {
  return translate(planTexts, key, values);
}
