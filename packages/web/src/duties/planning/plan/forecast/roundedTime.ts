import { unitsOf } from "../edit/editDuration.ts";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import type { PlanStore } from "../sync/planStore.ts";

const OF_PROJECT = { calendarId: null };

/** A length of working time of the whole project, no finer than it is known: tenths of days, below a tenth whole minutes. */
export function roundedTime(minutes: number, { context }: Pick<PlanStore, "context">): string {
  const units = unitsOf(context, OF_PROJECT);
  const tenth = units.minutesPerDay / 10;
  const length = Math.abs(minutes);
  return shownLength(length < tenth ? Math.round(length) : Math.round(length / tenth) * tenth, units);
}
