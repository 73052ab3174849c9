import { useTranslation } from "react-i18next";
import { textLanguage } from "./catalogue.ts";
import type { TextLanguage } from "./languages.ts";
import { translations } from "./translations.ts";

/** The language of the texts on the screen; a component that words things by itself is drawn anew when it changes. */
export function useTextLanguage(): TextLanguage {
  useTranslation(undefined, { i18n: translations });
  return textLanguage();
}
