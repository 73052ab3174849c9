import { languageOf, languages, PSEUDO, type TextLanguage } from "./languages.ts";

const LAST = "gantry-language";
const TRIED = "gantry-language-tried";

/** "?lang=de" shows this tab in a language, whatever the account says; "?lang=en-XA" in the pseudo-locale. */
export function triedLanguage(): TextLanguage | null {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked !== null) sessionStorage.setItem(TRIED, asked);
  const tried = sessionStorage.getItem(TRIED);
  return tried === PSEUDO ? PSEUDO : (languages.find((language) => language === tried) ?? null);
}

/** The language to begin with, before anybody is known to be signed in: the last one here, else the browser's. */
export function firstLanguage(): TextLanguage {
  const wishes = [localStorage.getItem(LAST) ?? "", ...navigator.languages];
  return triedLanguage() ?? wishes.map(languageOf).find((language) => language !== null) ?? "en";
}

/** The language of an account. It is remembered for the next start of this browser. */
export function accountLanguage(locale: string): TextLanguage {
  const language = languageOf(locale) ?? "en";
  localStorage.setItem(LAST, language);
  return triedLanguage() ?? language;
}
