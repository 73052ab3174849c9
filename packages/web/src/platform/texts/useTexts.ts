import { use, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { textsReady } from "./catalogue.ts";
import type { Texts, TextValues, Translate } from "./defineTexts.ts";
import { translations } from "./translations.ts";

/**
 * `const t = useTexts(planningTexts); t("projects.title")`. Unknown keys do not compile. Nothing is shown until the
 * words of the reader's language are here.
 */
export function useTexts<K extends string>(texts: Texts<K>): Translate<K> {
  use(textsReady(texts.namespace));
  const { t } = useTranslation(texts.namespace, { i18n: translations });
  return useCallback(
    (key: K, values: TextValues = {}) => t(key, { ns: texts.namespace, ...values }),
    [t, texts.namespace],
  );
}
