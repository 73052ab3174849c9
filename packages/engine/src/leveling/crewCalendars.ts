import { compilePlan } from "../schedule/compilePlan.ts";
import type { Plan } from "../schedule/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";

/**
 * The calendars that activities are worked on by the people on them: of several the one of who is done last, which says
 * how long the activity takes. Where that is none of the plan's, as where two are worked in common, nothing is said.
 */
export function crewCalendars(plan: Plan, schedule: Schedule): ReadonlyMap<string, string> {
  const compiled = compilePlan(plan);
  const known = new Set(plan.calendars.map(({ id }) => id));
  const starts = new Map(schedule.activities.map(({ id, start }) => [id, start]));
  const found = new Map<string, string>();
  compiled.activities.forEach(({ id }, index) => {
    const start = starts.get(id) ?? null;
    if (start === null) return;
    let last = -Infinity;
    for (const { calendar, delay, minutes } of compiled.crew[compiled.startNode[index] as number] ?? []) {
      const done = calendar.advance(calendar.nextWork(start), delay + minutes);
      if (done <= last) continue;
      last = done;
      if (known.has(calendar.id)) found.set(id, calendar.id);
      else found.delete(id);
    }
  });
  return found;
}
