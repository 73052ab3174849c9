import type { CalendarDefinition, WorkingInterval } from "@gantry/engine";

const SERIAL_OF_EPOCH = 25_569;
/** Days of exceptions a calendar is written with at most; far beyond any list of holidays. */
const MOST_DAYS = 20_000;

function clock(minutes: number): string {
  const within = minutes % 1440;
  return `${`${Math.floor(within / 60)}`.padStart(2, "0")}:${`${within % 60}`.padStart(2, "0")}`;
}

function spans(intervals: readonly WorkingInterval[]): string {
  return intervals.map(({ from, to }, at) => `(0||${at}(s|${clock(from)}|f|${clock(to)})())`).join("");
}

/** Every day that an exception or a week of its own says something about; the first to speak wins, exceptions before weeks. */
export function statedDays(calendar: CalendarDefinition): {
  days: Map<number, readonly WorkingInterval[]>;
  cut: boolean;
} {
  const days = new Map<number, readonly WorkingInterval[]>();
  let cut = false;
  const state = (day: number, intervals: readonly WorkingInterval[]) => {
    if (days.has(day)) return true;
    if (days.size >= MOST_DAYS) return !(cut = true);
    days.set(day, intervals);
    return true;
  };
  for (const { from, to, intervals } of calendar.exceptions)
    for (let day = from; day < to && state(day, intervals); day++);
  for (const week of calendar.workWeeks) {
    for (let day = week.from; day < week.to; day++) {
      const intervals = week.days[(((day + 4) % 7) + 7) % 7];
      if (intervals && !state(day, intervals)) break;
    }
  }
  return { days, cut };
}

/** A calendar as Primavera's nested text. */
export function calendarText(calendar: CalendarDefinition): string {
  const week = calendar.days
    .map((intervals, weekday) => (intervals === null ? "" : `(0||${weekday + 1}()(${spans(intervals)}))`))
    .join("");
  const exceptions = [...statedDays(calendar).days]
    .map(([day, intervals], at) => `(0||${at}(d|${day + SERIAL_OF_EPOCH})(${spans(intervals)}))`)
    .join("");
  return `(0||CalendarData()((0||DaysOfWeek()(${week}))(0||VIEW(ShowTotal|Y)())(0||Exceptions()(${exceptions}))))`;
}
