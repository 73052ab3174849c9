import { dayOf, MINUTES_PER_DAY, type CompiledCalendar } from "@gantry/engine";
import type { Shading, Span } from "@gantry/gantt";

/** More days than this are not shaded: at such a zoom a night is thinner than a line. */
const MOST_DAYS = 800;

/** Non-working days of a calendar, as whole days: nights and lunch would only flicker. */
export function shadingOf(calendar: CompiledCalendar): Shading {
  return {
    nonWorking(from, to) {
      const first = dayOf(from);
      const last = dayOf(to - 1);
      if (last - first > MOST_DAYS) return [];
      const spans: { from: number; to: number }[] = [];
      for (let day = first; day <= last; day++) {
        if (calendar.workingIntervals(day).length > 0) continue;
        const start = day * MINUTES_PER_DAY;
        const open = spans.at(-1);
        if (open && open.to === start) open.to = start + MINUTES_PER_DAY;
        else spans.push({ from: start, to: start + MINUTES_PER_DAY });
      }
      return spans satisfies Span[];
    },
  };
}
