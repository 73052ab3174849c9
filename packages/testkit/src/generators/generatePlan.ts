import {
  type Activity,
  type CalendarDefinition,
  type Dependency,
  type DependencyType,
  type Plan,
  standardCalendar,
} from "@gantry/engine";
import { buildActivity, buildPlan, DAY, MONDAY } from "../builders/buildPlan.ts";

/** Numbers from 0 up to 1, the same for the same seed (xorshift). */
export function seededNumbers(seed: number): () => number {
  let state = (seed ^ 0x9e37_79b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

export interface GeneratedSize {
  activities: number;
  links: number;
  calendars?: number;
  /** Share of activities with a constraint, a deadline, manual dates, an elapsed duration … 0 to 1. */
  special?: number;
  /** About so many activities under each summary; 0 for a flat plan. */
  perSummary?: number;
  seed: number;
}

/** Calendars that differ: four-day weeks, Saturdays, late shifts, holidays. */
export function variedCalendars(count: number): CalendarDefinition[] {
  const late = [{ from: 840, to: 1320 }];
  return Array.from({ length: count }, (_, i) => {
    const calendar = standardCalendar(i === 0 ? "standard" : `calendar-${i}`);
    const days = calendar.days.map((day, weekday) =>
      i % 5 === 1 && weekday === 5
        ? []
        : i % 5 === 2 && weekday === 6
          ? [{ from: 480, to: 720 }]
          : i % 5 === 3 && day?.length
            ? late
            : day,
    );
    const holiday = { from: 20_520 + i, to: 20_522 + i, intervals: [] };
    return { ...calendar, days, exceptions: i % 5 === 4 ? [holiday] : [] };
  });
}

function specialFields(random: () => number): Partial<Activity> {
  const date = MONDAY + Math.floor(random() * 30) * 1440;
  switch (Math.floor(random() * 10)) {
    case 0:
      return { constraint: { type: "SNET", date } };
    case 1:
      return { constraint: { type: "FNET", date: date + 540 } };
    case 2:
      return { constraint: { type: "SNLT", date } };
    case 3:
      return { constraint: { type: "FNLT", date: date + 540 } };
    case 4:
      return { constraint: { type: "MSO", date } };
    case 5:
      return { mode: "manual", manualStart: date };
    case 6:
      return { elapsed: true };
    case 7:
      return { kind: "milestone", duration: 0 };
    case 8:
      return { deadline: date };
    default:
      return { active: false };
  }
}

/** A plan whose links lead from earlier to later activities, so that it has no loop; the same for the same seed. */
export function generatePlan({
  activities: count,
  links,
  calendars = 1,
  special = 0,
  perSummary = 0,
  seed,
}: GeneratedSize): Plan {
  const random = seededNumbers(seed);
  const definitions = variedCalendars(calendars);
  const summaries = perSummary > 0 ? Math.max(1, Math.floor(count / perSummary)) : 0;
  const activities: Activity[] = [];
  for (let s = 0; s < summaries; s++) activities.push(buildActivity({ id: `S${s}`, kind: "summary", duration: 0 }));
  for (let i = 0; i < count; i++) {
    const calendarId = calendars > 1 ? `calendar-${Math.floor(random() * calendars)}` : null;
    activities.push(
      buildActivity({
        id: `A${i}`,
        parentId: summaries > 0 ? `S${Math.floor((i * summaries) / count)}` : null,
        duration: DAY * (1 + Math.floor(random() * 20)),
        calendarId: calendarId === "calendar-0" ? null : calendarId,
        ...(random() < special ? specialFields(random) : {}),
      }),
    );
  }
  return buildPlan([], [], {
    calendars: definitions,
    activities,
    dependencies: generateLinks(random, count, links, special),
  });
}

function generateLinks(random: () => number, count: number, links: number, special: number): Dependency[] {
  const types: readonly DependencyType[] = ["FS", "SS", "FF", "SF"];
  return Array.from({ length: count > 1 ? links : 0 }, (_, e) => {
    const to = 1 + Math.floor(random() * (count - 1));
    const from = Math.max(0, to - 1 - Math.floor(random() * 200));
    const isSpecial = random() < special;
    return {
      id: `L${e}`,
      predecessorId: `A${from}`,
      successorId: `A${to}`,
      type: (isSpecial ? types[Math.floor(random() * 4)] : "FS") ?? "FS",
      lag: isSpecial ? Math.floor(random() * 5 - 1) * 240 : e % 10 === 0 ? DAY : 0,
      lagUnit: isSpecial && random() < 0.2 ? "elapsed" : "working",
    };
  });
}
