import { type CompiledCalendar, type Instant, scheduledParts } from "@gantry/engine";
import { instantFromText, type WorkItemRow } from "@gantry/records";
import type { PlanDates } from "../schedule/planScheduler.ts";

/** From when to when the work of a row that is split pauses, one after the other; its parts move along with it. */
export function barPauses(
  item: Pick<WorkItemRow, "parts">,
  dates: PlanDates | undefined,
  calendar: CompiledCalendar,
): readonly Instant[] {
  if (!dates || !item.parts || item.parts.length < 2) return [];
  const parts = item.parts.map(({ start, finish }) => ({
    start: instantFromText(start) ?? 0,
    finish: instantFromText(finish) ?? 0,
  }));
  const placed = scheduledParts({ parts }, dates, calendar);
  return placed.slice(1).flatMap(({ start }, k) => [placed[k]?.finish ?? start, start]);
}
