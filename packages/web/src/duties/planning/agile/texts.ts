import { defineTexts, translate } from "../../../platform/texts/defineTexts.ts";
import { english } from "./texts.en.ts";

/** Words of backlog, board and sprints. */
export const agileTexts = defineTexts("agile", english, () => import("./texts.de.ts"));

type AgileTextKey = Parameters<typeof translate<NonNullable<(typeof agileTexts)["keys"]>>>[1];

/** For what is worded outside of components. */
export function agileText(key: AgileTextKey, values?: Record<string, string | number>): string {
  return translate(agileTexts, key, values);
}
