import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";

/** The one i18next instance; every duty adds its own words to it with `defineTexts`. */
export const translations = createInstance();

await translations.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
