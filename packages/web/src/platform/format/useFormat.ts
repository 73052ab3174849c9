import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sessionQuery } from "../session/session.ts";
import { createFormat, type Format } from "./createFormat.ts";

/** The one formatter of dates, numbers and money, by the locale of the reader, else of the organisation, else of the browser. */
export function useFormat(): Format {
  const { data } = useQuery(sessionQuery);
  const locale = data?.user.locale ?? data?.organisation.locale ?? navigator.language;
  const timeZone = data?.user.timeZone ?? undefined;
  const currency = data?.organisation.currency ?? "EUR";
  return useMemo(() => createFormat({ locale, timeZone, currency }), [locale, timeZone, currency]);
}
