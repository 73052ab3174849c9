export interface Choice {
  value: string;
  label: string;
}

/** Locales offered by name; any other that a browser brings is kept. */
const LOCALES = [
  "en-GB",
  "en-US",
  "en-CA",
  "de-DE",
  "de-AT",
  "de-CH",
  "fr-FR",
  "es-ES",
  "it-IT",
  "pt-BR",
  "pt-PT",
  "nl-NL",
  "da-DK",
  "sv-SE",
  "nb-NO",
  "fi-FI",
  "pl-PL",
  "cs-CZ",
  "ja-JP",
  "zh-CN",
];

/** "EUR – Euro". */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
}

export function timeZoneChoices(): Choice[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
}

/** A language with an example of how its dates are written, since that is what the choice changes. */
export function localeChoices(example: Date, shownIn: string): Choice[] {
  const names = new Intl.DisplayNames(shownIn, { type: "language" });
  return LOCALES.map((locale) => {
    const name = names.of(locale) ?? locale;
    return { value: locale, label: `${name} – ${example.toLocaleDateString(locale, { dateStyle: "medium" })}` };
  });
}
