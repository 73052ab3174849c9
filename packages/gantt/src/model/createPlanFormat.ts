import type { Instant } from "@gantry/engine";
import type { PlanFormat, TickUnit } from "./planFormat.ts";

type Room = "wide" | "medium" | "narrow";

const asDate = (instant: Instant) => new Date(instant * 60_000);

/** Words instants, numbers and header ticks by a locale. Project time is shown as it is written: no zone is applied. */
export function createPlanFormat(locale: string): PlanFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  const by = (options: Intl.DateTimeFormatOptions, instant: Instant) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })));
    return format.format(asDate(instant));
  };
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const labels = new Map<string, string>();
  const word = (instant: Instant, unit: TickUnit, room: Room): string => {
    switch (unit) {
      case "minute":
        return by({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, instant);
      case "hour":
        return by(room === "narrow" ? { hour: "2-digit", hourCycle: "h23" } : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, instant);
      case "day":
        if (room === "wide") return by({ weekday: "short", day: "numeric", month: "short", year: "numeric" }, instant);
        return by(room === "medium" ? { weekday: "short", day: "numeric" } : { day: "numeric" }, instant);
      case "week":
        if (room === "narrow") return by({ day: "numeric" }, instant);
        return by(room === "wide" ? { day: "numeric", month: "long", year: "numeric" } : { day: "numeric", month: "short" }, instant);
      case "month":
        if (room === "wide") return by({ month: "long", year: "numeric" }, instant);
        return by(room === "medium" ? { month: "short" } : { month: "narrow" }, instant);
      case "quarter": {
        const quarter = `Q${Math.floor(asDate(instant).getUTCMonth() / 3) + 1}`;
        return room === "wide" ? `${quarter} ${by({ year: "numeric" }, instant)}` : quarter;
      }
      case "year":
      case "decade":
        return by({ year: "numeric" }, instant);
    }
  };
  return {
    date: (instant) => by({ day: "numeric", month: "short", year: "numeric" }, instant),
    dateTime: (instant) => by({ weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, instant),
    number: (value) => numbers.format(value),
    percent: (ratio) => percents.format(ratio),
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
