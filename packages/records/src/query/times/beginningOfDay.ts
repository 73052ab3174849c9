import { dayFromText } from "../../kernel/projectTime.ts";
import { wallClock } from "../../kernel/wallClock.ts";

/** The moment at which a day begins in a time zone, as the wire writes moments. Where clocks skip midnight, the moment after it. */
export function beginningOfDay(day: string, timeZone: string): string {
  const number = dayFromText(day);
  if (number === null) throw new Error(`"${day}" is no day.`);
  const wanted = number * 1440;
  const ahead = (minute: number): number => wallClock(timeZone, new Date(minute * 60_000)) - minute;
  // The offset of the night before and of the day itself: whichever the clock agrees with, the earlier moment first.
  const candidates = [ahead(wanted - 1440), ahead(wanted), ahead(wanted + 1440)].map((offset) => wanted - offset);
  const exact = candidates.filter((minute) => minute + ahead(minute) === wanted);
  const minute = exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  return new Date(minute * 60_000).toISOString();
}
