import { useStore } from "../api/store.ts";
import type { TextLanguage } from "./languages.ts";
import { shownLanguage } from "./translations.ts";

/** The language of the texts on the screen; a component that words things by itself is drawn anew when it changes. */
export function useTextLanguage(): TextLanguage {
  return useStore(shownLanguage);
}
