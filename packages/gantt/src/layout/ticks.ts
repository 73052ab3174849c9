import { MINUTES_PER_DAY, dayOf, firstDayOfWeek } from "@gantry/engine";
import type { Instant } from "@gantry/engine";
import type { TickUnit } from "../model/planFormat.ts";

/** The two lines of the header: units and how many of them make a tick. */
export interface TickLevels {
  top: TickUnit;
  bottom: TickUnit;
  bottomStep: number;
}

/** Narrowest zoom (pixels a day) at which a pair of levels still reads well, widest first. */
const LEVELS: readonly (TickLevels & { from: number })[] = [
  { from: 900, top: "day", bottom: "hour", bottomStep: 1 },
  { from: 300, top: "day", bottom: "hour", bottomStep: 3 },
  { from: 130, top: "day", bottom: "hour", bottomStep: 6 },
  { from: 22, top: "month", bottom: "day", bottomStep: 1 },
  { from: 5.5, top: "month", bottom: "week", bottomStep: 1 },
  { from: 1.1, top: "year", bottom: "month", bottomStep: 1 },
  { from: 0.35, top: "year", bottom: "quarter", bottomStep: 1 },
  { from: 0, top: "decade", bottom: "year", bottomStep: 1 },
];

export function tickLevels(pixelsPerDay: number): TickLevels {
  return LEVELS.find((level) => pixelsPerDay >= level.from) ?? (LEVELS[LEVELS.length - 1] as TickLevels);
}

const fromUtc = (year: number, month: number): Instant => Date.UTC(year, month, 1) / 60_000;

/** The tick that the instant lies in. Weeks begin on `weekStart` (0 Sunday). */
export function tickFloor(instant: Instant, unit: TickUnit, step = 1, weekStart = 1): Instant {
  switch (unit) {
    case "minute":
    case "hour": {
      const length = (unit === "hour" ? 60 : 1) * step;
      return Math.floor(instant / length) * length;
    }
    case "day":
      return dayOf(instant) * MINUTES_PER_DAY;
    case "week": {
      const day = dayOf(instant);
      return firstDayOfWeek(day, weekStart) * MINUTES_PER_DAY;
    }
    default: {
      const date = new Date(instant * 60_000);
      const year = date.getUTCFullYear();
      if (unit === "month") return fromUtc(year, date.getUTCMonth());
      if (unit === "quarter") return fromUtc(year, date.getUTCMonth() - (date.getUTCMonth() % 3));
      return fromUtc(unit === "year" ? year : year - (((year % 10) + 10) % 10), 0);
    }
  }
}

/** Begin of the tick after the one that begins at `tick`. */
export function nextTick(tick: Instant, unit: TickUnit, step = 1): Instant {
  switch (unit) {
    case "minute":
      return tick + step;
    case "hour":
      return tick + 60 * step;
    case "day":
      return tick + MINUTES_PER_DAY;
    case "week":
      return tick + 7 * MINUTES_PER_DAY;
    default: {
      const date = new Date(tick * 60_000);
      const months = unit === "month" ? 1 : unit === "quarter" ? 3 : unit === "year" ? 12 : 120;
      return fromUtc(date.getUTCFullYear(), date.getUTCMonth() + months);
    }
  }
}

/** All ticks that touch [from, to), beginning at or before `from`. */
export function ticksBetween(
  from: Instant,
  to: Instant,
  level: { unit: TickUnit; step?: number; weekStart?: number },
): Instant[] {
  const ticks: Instant[] = [];
  for (
    let tick = tickFloor(from, level.unit, level.step, level.weekStart);
    tick < to;
    tick = nextTick(tick, level.unit, level.step)
  )
    ticks.push(tick);
  return ticks;
}
