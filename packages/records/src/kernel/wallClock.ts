import type { Instant } from "@gantry/engine";

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

/** A moment on the wall clock of a zone, as project time. */
export function wallClock(timeZone: string | undefined, at: Date): Instant {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = clockOf(timeZone)));
  const parts = clock.formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value("year"), value("month") - 1, value("day"), value("hour"), value("minute")) / 60_000;
}

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    ...(timeZone === undefined ? {} : { timeZone }),
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}
