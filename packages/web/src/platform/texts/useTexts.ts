import { use, useCallback } from "react";
import { useStore } from "../api/store.ts";
import { textsReady } from "./catalogue.ts";
import type { Texts, Translate } from "./defineTexts.ts";
import { shownLanguage, textOf, type TextValues } from "./translations.ts";

/**
 * `const t = useTexts(planningTexts); t("projects.title")`. Unknown keys do not compile. Nothing is shown until the
 * words of the reader's language are here.
 */
export function useTexts<K extends string>({ namespace }: Texts<K>): Translate<K> {
  use(textsReady(namespace));
  const language = useStore(shownLanguage);
  return useCallback(
    (key: K, values?: TextValues) => textOf(namespace, key, values),
    // oxlint-disable-next-line react/exhaustive-deps -- another language gives other texts by the same key
    [namespace, language],
  );
}
