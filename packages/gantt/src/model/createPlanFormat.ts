import type { Instant } from "@gantry/engine";
import type { PlanFormat, TickUnit } from "./planFormat.ts";

type Room = "wide" | "medium" | "narrow";

type Shape = Readonly<Intl.DateTimeFormatOptions>;

const CLOCK: Shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const HOUR: Shape = { hour: "2-digit", hourCycle: "h23" };
const FULL_DAY: Shape = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
const WEEKDAY: Shape = { weekday: "short", day: "numeric" };
const DAY: Shape = { day: "numeric" };
const LONG_DATE: Shape = { day: "numeric", month: "long", year: "numeric" };
const DAY_MONTH: Shape = { day: "numeric", month: "short" };
const MONTH_YEAR: Shape = { month: "long", year: "numeric" };
const MONTH: Shape = { month: "short" };
const MONTH_LETTER: Shape = { month: "narrow" };
const YEAR: Shape = { year: "numeric" };
const DATE: Shape = { day: "numeric", month: "short", year: "numeric" };
const DATE_TIME: Shape = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
};

const asDate = (instant: Instant) => new Date(instant * 60_000);

/** Words instants, numbers and header ticks by a locale. Project time is shown as it is written: no zone is applied. */
export function createPlanFormat(locale: string): PlanFormat {
  // Made when first needed: each costs milliseconds, and the first view of a plan waits for none it does not show.
  const made = new Map<Shape, Intl.DateTimeFormat>();
  const by = (shape: Shape, instant: Instant) => {
    let format = made.get(shape);
    if (!format) made.set(shape, (format = new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" })));
    return format.format(asDate(instant));
  };
  let numbers: Intl.NumberFormat | undefined;
  let percents: Intl.NumberFormat | undefined;
  const labels = new Map<string, string>();
  const word = (instant: Instant, unit: TickUnit, room: Room): string => {
    switch (unit) {
      case "minute":
        return by(CLOCK, instant);
      case "hour":
        return by(room === "narrow" ? HOUR : CLOCK, instant);
      case "day":
        if (room === "wide") return by(FULL_DAY, instant);
        return by(room === "medium" ? WEEKDAY : DAY, instant);
      case "week":
        if (room === "narrow") return by(DAY, instant);
        return by(room === "wide" ? LONG_DATE : DAY_MONTH, instant);
      case "month":
        if (room === "wide") return by(MONTH_YEAR, instant);
        return by(room === "medium" ? MONTH : MONTH_LETTER, instant);
      case "quarter": {
        const quarter = `Q${Math.floor(asDate(instant).getUTCMonth() / 3) + 1}`;
        return room === "wide" ? `${quarter} ${by(YEAR, instant)}` : quarter;
      }
      case "year":
      case "decade":
        return by(YEAR, instant);
    }
  };
  return {
    date: (instant) => by(DATE, instant),
    dateTime: (instant) => by(DATE_TIME, instant),
    number: (value) => (numbers ??= new Intl.NumberFormat(locale)).format(value),
    percent: (ratio) =>
      (percents ??= new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 })).format(ratio),
    tick(instant, unit, room) {
      // Header labels are asked for again in every frame of a scroll: Intl is too slow for that.
      const key = `${instant}${unit}${room}`;
      let label = labels.get(key);
      if (label === undefined) {
        if (labels.size > 5000) labels.clear();
        labels.set(key, (label = word(instant, unit, room)));
      }
      return label;
    },
  };
}
