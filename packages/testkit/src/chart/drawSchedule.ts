import { compileCalendars, dayOf, type Instant, type Plan, type ScheduledActivity } from "@gantry/engine";
import { MONDAY } from "../builders/buildPlan.ts";

type Dates = (activity: ScheduledActivity) => { start: Instant | null; finish: Instant | null };

function drawBar(plan: Plan, index: number, start: Instant, finish: Instant, days: number): string {
  const activity = plan.activities[index];
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const calendar = activity?.elapsed ? calendars.elapsed : calendars.get(activity?.calendarId ?? null);
  const cells: string[] = [];
  const first = dayOf(MONDAY);
  for (let day = first; day < first + days; day++) {
    const from = Math.max(start, day * 1440);
    const to = Math.min(finish, (day + 1) * 1440);
    if (start === finish) cells.push(dayOf(start) === day ? "o" : " ");
    else if (from >= to) cells.push(" ");
    else cells.push(calendar.workBetween(from, to) > 0 ? "X" : ".");
  }
  // A bar ends with work: what its last moments touch after that is no day of it.
  return cells
    .join("")
    .replace(/\.+(?= *$)/, "")
    .trimEnd();
}

/** Draws a schedule in the rows `readChart` reads; dates as planned unless another pair is asked for. */
export function drawSchedule(
  plan: Plan,
  activities: readonly ScheduledActivity[],
  header: string,
  dates: Dates = ({ start, finish }) => ({ start, finish }),
): string {
  const left = header.indexOf("MTWTFSS");
  const days = header.length - left;
  const rows = activities.map((activity, index) => {
    const { start, finish } = dates(activity);
    const name = (plan.activities[index]?.id ?? "").padEnd(left);
    return (
      start === null || finish === null ? `${name}?` : name + drawBar(plan, index, start, finish, days)
    ).trimEnd();
  });
  return [header, ...rows].join("\n");
}
