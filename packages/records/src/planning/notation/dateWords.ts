/** Names of months and weekdays in English and in the reader's language, lower case and without dots, by their number. */
export interface DateWords {
  /** 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** 0 Sunday to 6 Saturday. */
  weekdays: ReadonlyMap<string, number>;
  /** Whether numbers alone are read day first ("12/5" is 12 May). */
  dayFirst: boolean;
}

const made = new Map<string, DateWords>();

export function dateWords(locale: string): DateWords {
  let words = made.get(locale);
  if (!words)
    made.set(
      locale,
      (words = {
        months: namesOf("month", locale),
        weekdays: namesOf("weekday", locale),
        dayFirst: isDayFirst(locale),
      }),
    );
  return words;
}

/** How names are compared: lower case, without the dots of abbreviations. */
export const plainWord = (word: string): string => word.toLowerCase().replaceAll(".", "");

function namesOf(part: "month" | "weekday", locale: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of ["en", locale]) {
    for (const style of ["long", "short"] as const) {
      // With a day beside it some languages bend the month ("12 мая"), without it they do not.
      for (const day of [{ day: "numeric" }, {}] as const) {
        const format = new Intl.DateTimeFormat(language, {
          [part]: style,
          ...(part === "month" ? day : {}),
          timeZone: "UTC",
        });
        for (let index = 0; index < (part === "month" ? 12 : 7); index++) {
          // 4 January 1970 was a Sunday.
          const date = part === "month" ? new Date(Date.UTC(1970, index, 4)) : new Date(Date.UTC(1970, 0, 4 + index));
          const name = format.formatToParts(date).find((piece) => piece.type === part)?.value;
          if (name !== undefined && !/^\d+$/.test(name))
            names.set(plainWord(name), part === "month" ? index + 1 : index);
        }
      }
    }
  }
  if (part === "weekday") for (const [name, day] of Object.entries(OTHER_WEEKDAYS)) names.set(name, day);
  else names.set("sept", 9);
  return names;
}

const OTHER_WEEKDAYS = { tues: 2, weds: 3, thur: 4, thurs: 4 };

function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" })
    .formatToParts(new Date(0))
    .map((piece) => piece.type);
  return parts.indexOf("day") < parts.indexOf("month");
}
