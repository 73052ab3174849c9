import type { Instant, Minutes } from "@gantry/engine";
import type { PlanDocument } from "../document/planDocument.ts";
import { type TrackedStatus, type TrackedValue, trackedValue } from "./trackedValue.ts";

/** A project that was tracked to its end: its states on the way and what came of it. */
export interface ProjectOutcome extends TrackedValue {
  title: string;
  actualFinish: Instant;
  /** Working minutes since the start. */
  actualDuration: Minutes;
  actualCost: number;
  last: TrackedStatus;
  /** Those at which something was left to do. */
  statuses: readonly TrackedStatus[];
}

/** What came of a project; null where it has no tracking periods, no baseline, or was not tracked to its end. */
export function projectOutcome(document: PlanDocument): ProjectOutcome | null {
  const last = document.tracking?.at(-1);
  const value = trackedValue(document);
  const isOpen = last?.activities.some((one) => one.actualFinish === null && one.remainingDuration > 0) ?? true;
  if (!last || !value || isOpen) return null;
  const actualFinish = last.activities.reduce((most, one) => Math.max(most, one.actualFinish ?? most), value.start);
  const statuses = (document.tracking ?? [])
    .filter(
      ({ dataDate, activities }) => dataDate < actualFinish && activities.some((one) => one.actualFinish === null),
    )
    .map(value.statusAt);
  return {
    ...value,
    title: document.title,
    actualFinish,
    actualDuration: value.calendar.workBetween(value.start, actualFinish),
    actualCost: last.activities.reduce((sum, one) => sum + (one.actualCost ?? 0), 0),
    last: value.statusAt(last),
    statuses,
  };
}
