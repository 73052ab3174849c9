import { expect, test } from "vitest";
import { languageOf } from "./languages.ts";

test.each([
  ["de-AT", "de"],
  ["de", "de"],
  ["EN-gb", "en"],
  ["fr-FR", null],
  ["", null],
])("the locale %s is read in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
