import { defineTexts, translate } from "../../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of dates with their probability. */
export const forecastTexts = defineTexts("planForecast", english, () => import("./texts.de.ts"));

type ForecastTextKey = Parameters<typeof translate<NonNullable<(typeof forecastTexts)["keys"]>>>[1];

/** For what is worded outside of components: columns, steps. */
export function forecastText(key: ForecastTextKey, values?: Record<string, string | number>): string {
  return translate(forecastTexts, key, values);
}
