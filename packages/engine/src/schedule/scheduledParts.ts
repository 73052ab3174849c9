import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Activity, WorkPart } from "./plan.ts";
import type { ScheduledActivity } from "./schedule.ts";

/** The parts of an activity where it stands in a schedule: they have moved along with it (SPL-1). One part where it is not split or has no dates. */
export function scheduledParts(
  { parts }: Pick<Activity, "parts">,
  { start, finish }: Pick<ScheduledActivity, "start" | "finish">,
  calendar: CompiledCalendar,
): readonly WorkPart[] {
  if (start === null || finish === null) return [];
  const [first] = parts ?? [];
  if (!first || !parts || parts.length < 2) return [{ start, finish }];
  return parts.map((part, k) => {
    const offset = calendar.workBetween(first.start, part.start);
    const from = k === 0 ? start : calendar.nextWork(calendar.advance(start, offset));
    const isLast = k === parts.length - 1;
    return {
      start: from,
      finish: isLast ? finish : calendar.advance(from, calendar.workBetween(part.start, part.finish)),
    };
  });
}
