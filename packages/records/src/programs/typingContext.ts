import type { SessionInfo } from "../organisation/accountEndpoints.ts";
import { weekdayOfStart } from "../organisation/weekStart.ts";
import { minorDigits } from "../planning/notation/money.ts";
import type { TypingContext } from "../kernel/valueOfText.ts";

/** How somebody writes dates, lengths of time and money; `today` is a day number. */
export function typingContextOf({ user, organisation }: SessionInfo, today: number): TypingContext {
  const { minutesPerDay, minutesPerWeek, minutesPerMonth, currency, weekStart } = organisation;
  return {
    today,
    locale: user.locale ?? organisation.locale,
    weekStart: weekdayOfStart[weekStart],
    units: { minutesPerDay, minutesPerWeek, minutesPerMonth },
    moneyDigits: minorDigits(currency),
  };
}
