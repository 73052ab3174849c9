import { firstDayOfWeek } from "@gantry/engine";
import { dayFromText, textFromDay } from "@gantry/records";

export const capacityGroups = ["person", "team", "skill"] as const;
export type CapacityGroup = (typeof capacityGroups)[number];
export const capacityLengths = ["8", "13", "26"] as const;
export type CapacityLength = (typeof capacityLengths)[number];

/** What of all load is looked at; the address says it. */
export interface CapacitySearch {
  by?: CapacityGroup;
  weeks?: CapacityLength;
  /** A day of the first week; this week when left out. */
  from?: string;
  words?: string;
  /** Only lines with too much at once. */
  over?: true;
}

export function capacitySearch(raw: Record<string, unknown>): CapacitySearch {
  const { words, from } = raw;
  const by = capacityGroups.find((each) => each === raw["by"]);
  const weeks = capacityLengths.find((each) => each === String(raw["weeks"]));
  return {
    ...(by ? { by } : {}),
    ...(weeks ? { weeks } : {}),
    ...(typeof from === "string" && dayFromText(from) !== null ? { from } : {}),
    ...(typeof words === "string" && words !== "" ? { words } : {}),
    ...(raw["over"] === true || raw["over"] === "true" ? { over: true as const } : {}),
  };
}

/** The first days of so many weeks and the day after the last, from the week of a day on. `weekStart`: 0 Sunday to 6 Saturday. */
export function weekDays(day: string, count: number, weekStart: number): number[] {
  const first = firstDayOfWeek(dayFromText(day) ?? 0, weekStart);
  return Array.from({ length: count + 1 }, (_, week) => first + 7 * week);
}

/** The same day so many weeks on. */
export function weeksOn(day: string, weeks: number): string {
  return textFromDay((dayFromText(day) ?? 0) + 7 * weeks);
}
