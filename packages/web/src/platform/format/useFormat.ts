import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionInfo } from "@gantry/records";
import { languageOf, PSEUDO } from "../texts/languages.ts";
import { useTextLanguage } from "../texts/useTextLanguage.ts";
import { sessionQuery } from "../session/session.ts";
import { createFormat, type Format } from "./createFormat.ts";

/** Their own choice, else the organisation's, as far as it is of the language they read. */
function localeOf({ user, organisation }: SessionInfo): string {
  if (user.locale !== null) return user.locale;
  const reads = user.language ?? languageOf(organisation.locale);
  return reads === null || reads === languageOf(organisation.locale) ? organisation.locale : reads;
}

/** The one formatter of dates, numbers and money, by the locale of the reader, else of the organisation, else of the browser. */
export function useFormat(): Format {
  const { data } = useQuery(sessionQuery);
  const locale = data ? localeOf(data) : navigator.language;
  const timeZone = data?.user.timeZone ?? undefined;
  const currency = data?.organisation.currency ?? "EUR";
  const language = useTextLanguage();
  return useMemo(() => {
    // The pseudo-locale has no words for times.
    const words = languageOf(locale) === language || language === PSEUDO ? {} : { language };
    return createFormat({ locale, timeZone, currency, ...words });
  }, [locale, timeZone, currency, language]);
}
