/** Words in the languages Gantry speaks: English, German. */
export type Label = readonly [english: string, german: string];

/** A language as people have it set: "en", "de-AT". Whatever has no words of its own is told in English. */
export type Language = string;

export function inLanguage([english, german]: Label, language: Language): string {
  // The pseudo-locale shows in brackets what was given to the translators.
  if (language === "en-XA") return `⟦${english}⟧`;
  return /^de\b/i.test(language) ? german : english;
}

/** "dueDay" is "Due day". */
export function wordsOfIdentifier(identifier: string): string {
  const words = identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
