/** The languages people can read Gantry in. English is in the pages themselves, every other one in a chunk of its own. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** English with accents and brackets: what stands on a screen without them was never given to the translators. */
export const PSEUDO = "en-XA";
/** What the texts on the screen are written in. */
export type TextLanguage = Language | typeof PSEUDO;

/** Each language by its own name, as people look for it. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };

/** The language of a locale ("de-AT" is German); null where Gantry does not speak it. */
export function languageOf(locale: string): Language | null {
  const [code = ""] = locale.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === code) ?? null;
}
