import type { CalendarDefinition } from "@gantry/engine";

/** A calendar without a base that answers by looking at one minute after the other: slow, and plainly right. */
export interface MinuteCalendar {
  works(t: number): boolean;
  next(t: number): number;
  previous(t: number): number;
  isEdge(t: number): boolean;
  /** Walks over so many working minutes; negative walks back. */
  walk(t: number, minutes: number): number;
  between(a: number, b: number): number;
}

function fromWorks(works: (t: number) => boolean): MinuteCalendar {
  return {
    works,
    next: (t) => {
      while (!works(t)) t++;
      return t;
    },
    previous: (t) => {
      while (!works(t - 1)) t--;
      return t;
    },
    isEdge: (t) => works(t) || works(t - 1),
    walk: (t, minutes) => {
      for (; minutes > 0; t++) if (works(t)) minutes--;
      for (; minutes < 0;) if (works(--t)) minutes++;
      return t;
    },
    between: (a, b) => {
      let count = 0;
      for (let t = Math.min(a, b); t < Math.max(a, b); t++) if (works(t)) count++;
      return a <= b ? count : 0 - count;
    },
  };
}

export const clockTime: MinuteCalendar = fromWorks(() => true);

export function minuteCalendar({ days, exceptions }: CalendarDefinition): MinuteCalendar {
  return fromWorks((t) => {
    const day = Math.floor(t / 1440);
    const minute = t - day * 1440;
    const exception = exceptions.find(({ from, to }) => day >= from && day < to);
    const weekday = new Date(day * 86_400_000).getUTCDay();
    return (exception?.intervals ?? days[weekday] ?? []).some(({ from, to }) => minute >= from && minute < to);
  });
}
